#include "runtime/source/mysql/table_key.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/columns.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kNumbers[] = {"tinyint", "smallint", "mediumint", "int",
                                         "bigint",  "decimal",  "numeric"};
constexpr std::string_view kMoments[] = {"date", "datetime", "time", "year",
                                         "uuid", "inet4",    "inet6"};
constexpr std::string_view kTexts[] = {"char", "varchar"};
constexpr std::string_view kBytes[] = {"binary", "varbinary"};
// Of these, every letter has one place in Unicode and comes back from there.
constexpr std::string_view kFaithful[] = {"utf8mb4", "utf8mb3", "utf8",  "ascii",
                                          "latin1",  "ucs2",    "utf16", "utf32"};

template <typename List>
bool contains(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::string hexadecimal(std::string_view bytes) {
  return fmt::format(
      "{:02X}", fmt::join(reinterpret_cast<const unsigned char*>(bytes.data()),
                          reinterpret_cast<const unsigned char*>(bytes.data()) + bytes.size(), ""));
}

// Not to be read differently under any `sql_mode`, and readable where that costs nothing.
std::string text_literal(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= ' ' && c != '\'' && c != '\\' && c != '\x7f';
  });
  if (plain) return fmt::format("'{}'", text);
  return fmt::format("_utf8mb4 X'{}'", hexadecimal(text));
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789+-.") == std::string_view::npos;
}

std::optional<TableKey> typed(TableKey key, const std::vector<CatalogueColumn>& columns) {
  for (KeyColumn& column : key.columns) {
    auto found = std::find_if(columns.begin(), columns.end(), [&](const CatalogueColumn& each) {
      return lower_case(each.name) == lower_case(column.name);
    });
    if (found == columns.end()) return std::nullopt;
    auto kind = key_kind(lower_case(found->data_type), found->character_set);
    if (!kind) return std::nullopt;
    column.kind = *kind;
  }
  return key;
}

// As an OR of ANDs, which every optimizer takes for ranges of the index; row constructors many do
// not.
// `strict` is `<` or `>`, `last` the sign for the last column.
std::string row_comparison(const TableKey& key, const RowKey& values, std::string_view strict,
                           std::string_view last) {
  std::string out;
  std::string equal;
  for (std::size_t i = 0; i < key.columns.size(); ++i) {
    const KeyKind kind = key.columns[i].kind;
    const std::string column = comparable(kind, quoted_name(key.columns[i].name));
    const std::string value = key_literal(kind, values[i]);
    const std::string_view sign = i + 1 == key.columns.size() ? last : strict;
    out += fmt::format("{}{}{} {} {}", out.empty() ? "" : " OR ", equal, column, sign, value);
    equal += fmt::format("{} = {} AND ", column, value);
  }
  return out;
}

}  // namespace

std::optional<KeyKind> key_kind(std::string_view data_type, std::string_view character_set) {
  if (contains(kNumbers, data_type)) return KeyKind::Number;
  if (contains(kMoments, data_type)) return KeyKind::Moment;
  if (contains(kBytes, data_type)) return KeyKind::Bytes;
  if (data_type == "bit") return KeyKind::Bits;
  if (data_type == "enum" || data_type == "set") return KeyKind::Position;
  if (!contains(kTexts, data_type) || !contains(kFaithful, character_set)) return std::nullopt;
  return KeyKind::Text;
}

std::optional<TableKey> table_key(MysqlConnection& connection, const ReadRequest& request) {
  std::vector<TableKey> keys;
  for (const IndexColumn& column : unique_index_columns(connection, request)) {
    if (keys.empty() || keys.back().index != column.index) keys.push_back({column.index, {}});
    keys.back().columns.push_back({column.name, {}});
  }
  if (keys.empty()) return std::nullopt;
  // The first is what the table is clustered by.
  return typed(std::move(keys.front()), catalogue_columns(connection, request));
}

std::string key_literal(KeyKind kind, std::string_view text) {
  if (kind == KeyKind::Bytes) return fmt::format("X'{}'", hexadecimal(text));
  const bool number = kind == KeyKind::Number || kind == KeyKind::Bits || kind == KeyKind::Position;
  return number && is_number(text) ? std::string(text) : text_literal(text);
}

std::string comparable(KeyKind kind, const std::string& column) {
  return kind == KeyKind::Position ? fmt::format("CAST({} AS UNSIGNED)", column) : column;
}

std::string delivered(KeyKind kind, const std::string& column) {
  const bool number = kind == KeyKind::Bits || kind == KeyKind::Position;
  return number ? fmt::format("CAST({} AS UNSIGNED)", column) : column;
}

std::string before(const TableKey& key, const RowKey& values) {
  return row_comparison(key, values, "<", "<");
}

std::string up_to(const TableKey& key, const RowKey& values) {
  return row_comparison(key, values, "<", "<=");
}

std::string behind(const TableKey& key, const RowKey& values) {
  return row_comparison(key, values, ">", ">");
}

std::string not_before(const TableKey& key, const RowKey& values) {
  return row_comparison(key, values, ">", ">=");
}

}  // namespace syncql::runtime
