#include "runtime/source/postgres/catalogue.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>

namespace syncql::runtime {
namespace {

// A table that others inherit from is read with their rows, which its own constraints and indexes
// do not cover.
constexpr const char* kColumns =
    R"(SELECT c.oid, c.relname, c.relkind, c.relkind = 'r' AND c.relhassubclass, a.attname, a.attnotnull
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = $1::text AND c.relname IN ($2::text, lower($2::text))
ORDER BY c.relname <> $2::text, a.attnum)";

// An index with another collation than its column's has another order and other duplicates.
constexpr const char* kIndexes = R"(SELECT i.indexrelid, i.indisunique, i.indnkeyatts, a.attname
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_am m ON m.oid = x.relam AND m.amname = 'btree'
CROSS JOIN LATERAL unnest(i.indkey::int2[], i.indcollation::oid[]) WITH ORDINALITY k(att, coll, n)
JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.att
WHERE i.indrelid = $1::oid AND i.indisvalid AND i.indpred IS NULL AND i.indexprs IS NULL
  AND k.n <= i.indnkeyatts AND k.coll = a.attcollation
ORDER BY i.indisprimary DESC, i.indexrelid, k.n)";

constexpr const char* kTables = R"(SELECT c.relname FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname = $1::text)";

constexpr const char* kTypes =
    R"(SELECT pg_catalog.format_type(f.type, f.modifier), t.typname, t.typcategory, t.typtype = 'c'
FROM unnest($1::oid[], $2::int4[]) WITH ORDINALITY f(type, modifier, n)
JOIN pg_catalog.pg_type t ON t.oid = f.type
ORDER BY f.n)";

bool is_true(const std::optional<std::string>& cell) {
  return cell == "t";
}

Result<void> add_indexes(PostgresConnection& connection, const std::string& oid, bool inherited,
                         PostgresTable& table) {
  auto rows = connection.query(kIndexes, {oid});
  if (!rows) return fail(std::move(rows.error()));
  std::string last;
  std::size_t width = 0;
  const auto whole = [&] {
    return table.indexes.empty() || table.indexes.back().columns.size() == width;
  };
  for (auto& row : *rows) {
    if (row[0] != last) {
      if (!whole()) table.indexes.back().unique = false;
      last = row[0].value_or("");
      width = std::stoul(row[2].value_or("0"));
      table.indexes.push_back({{}, is_true(row[1]) && !inherited});
    }
    PostgresIndex& index = table.indexes.back();
    index.columns.push_back(row[3].value_or(""));
    index.unique = index.unique && table.find(index.columns.back())->not_null;
  }
  if (!whole()) table.indexes.back().unique = false;
  return {};
}

template <typename T>
std::optional<T> number_behind(const std::string& text, std::string_view mark) {
  const std::size_t at = text.find(mark);
  if (at == std::string::npos) return std::nullopt;
  T value{};
  const char* begin = text.data() + at + mark.size();
  if (std::from_chars(begin, text.data() + text.size(), value).ec != std::errc()) {
    return std::nullopt;
  }
  return value;
}

std::string array_text(const std::vector<PostgresField>& fields, bool types) {
  std::string out = "{";
  for (const PostgresField& field : fields) {
    if (out.size() > 1) out += ',';
    out += types ? std::to_string(field.type) : std::to_string(field.modifier);
  }
  return out += '}';
}

}  // namespace

const PostgresColumn* PostgresTable::find(const std::string& column) const {
  for (const std::string& wanted : {column, lower_case(column)}) {
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const auto& known) { return known.name == wanted; });
    if (found != columns.end()) return &*found;
  }
  return nullptr;
}

Result<std::optional<PostgresTable>> postgres_table(PostgresConnection& connection,
                                                    const std::string& schema,
                                                    const std::string& table) {
  auto rows = connection.query(kColumns, {schema, table});
  if (!rows) return fail(std::move(rows.error()));
  if (rows->empty()) return std::nullopt;
  const std::string oid = rows->front()[0].value_or("");
  const std::string kind = rows->front()[2].value_or("");
  const bool inherited = is_true(rows->front()[3]);
  PostgresTable out;
  out.name = rows->front()[1].value_or("");
  out.is_stored = kind == "r" || kind == "p" || kind == "m";
  for (auto& row : *rows) {
    if (row[0] == oid) out.columns.push_back({row[4].value_or(""), is_true(row[5]) && !inherited});
  }
  if (auto added = add_indexes(connection, oid, inherited, out); !added) {
    return fail(std::move(added.error()));
  }
  return out;
}

Result<std::vector<std::string>> table_names(PostgresConnection& connection,
                                             const std::string& schema) {
  auto rows = connection.query(kTables, {schema});
  if (!rows) return fail(std::move(rows.error()));
  std::vector<std::string> names;
  names.reserve(rows->size());
  for (auto& row : *rows) names.push_back(row[0].value_or(""));
  return names;
}

Result<std::vector<TypeDescription>> described_types(PostgresConnection& connection,
                                                     const std::vector<PostgresField>& fields) {
  auto rows = connection.query(kTypes, {array_text(fields, true), array_text(fields, false)});
  if (!rows) return fail(std::move(rows.error()));
  std::vector<TypeDescription> out;
  for (auto& row : *rows) {
    TypeDescription type;
    type.text = row[0].value_or("");
    type.name = row[1].value_or("");
    type.category = row[2].value_or(" ").front();
    type.is_composite = is_true(row[3]);
    out.push_back(std::move(type));
  }
  return out;
}

Result<Expectation> explained(PostgresConnection& connection, const std::string& sql) {
  auto rows = connection.query("EXPLAIN " + sql, {});
  if (!rows) return fail(std::move(rows.error()));
  Expectation out;
  for (const auto& row : *rows) {
    const std::string line = row[0].value_or("");
    if (&row == &rows->front()) {
      out.rows = number_behind<std::uint64_t>(line, " rows=").value_or(0);
      const std::size_t range = line.find("..");
      if (range != std::string::npos)
        out.cost = number_behind<double>(line.substr(range), "..").value_or(0);
    }
    out.sorts = out.sorts || line.find("Sort  (cost=") != std::string::npos;
  }
  return out;
}

std::string lower_case(std::string text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  }
  return text;
}

}  // namespace syncql::runtime
