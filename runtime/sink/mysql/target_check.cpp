#include "runtime/sink/mysql/target_check.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "runtime/sink/mysql/codes.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/target_table.h"

namespace syncql::runtime {
namespace {

std::string lower_text(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return text;
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool begins_with_any(std::string_view type, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return type.starts_with(word); });
}

bool is_bytes(std::string_view type) {
  return begins_with_any(type,
                         {"binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob"});
}

bool is_text(std::string_view type) {
  return begins_with_any(type, {"char", "varchar", "tinytext", "text", "mediumtext", "longtext"});
}

bool is_whole(ValueClass values) {
  return values == ValueClass::Integer || values == ValueClass::Boolean;
}

std::optional<ValueForm> form_for(ValueClass values, std::string_view type) {
  if (is_bytes(type)) return ValueForm::Bytes;
  if (is_text(type)) return ValueForm::Text;
  if (values == ValueClass::Binary) return std::nullopt;
  if (type.starts_with("bit")) {
    return is_whole(values) ? std::optional(ValueForm::Bits) : std::nullopt;
  }
  if (begins_with_any(type, {"tinyint", "smallint", "mediumint", "int", "bigint"})) {
    return is_whole(values) ? ValueForm::Text : ValueForm::Whole;
  }
  if (begins_with_any(type, {"decimal", "float", "double"})) return ValueForm::Number;
  if (begins_with_any(type, {"date", "time"})) return ValueForm::Moment;
  if (begins_with_any(type, {"enum", "set"})) return ValueForm::Label;
  return type.starts_with("year") ? ValueForm::Year : ValueForm::Text;
}

// A place for what is said about a pair of columns.
std::optional<Span> span_of(const job::Endpoint& writer, std::size_t position) {
  return position < writer.columns.size() ? writer.columns[position].span : writer.span;
}

Diagnostic unpaired_types(const job::Endpoint& writer, std::size_t position,
                          const SourceColumn& from, const TargetColumn& to) {
  Diagnostic diagnostic(kUnwritableColumn, fmt::format("`{}` {} cannot be written into `{}` {}",
                                                       from.name, from.type, to.name, to.type));
  diagnostic.span = span_of(writer, position);
  return diagnostic.with_note("nothing was changed at the target")
      .with_help("write it into a column of another type, or give an expression that fits");
}

Diagnostic computed(const job::Endpoint& writer, std::size_t position, const std::string& name) {
  Diagnostic diagnostic(kUnwritableColumn,
                        fmt::format("the server computes column `{}` itself", name));
  diagnostic.span = span_of(writer, position);
  return diagnostic.with_note("nothing was changed at the target")
      .with_help("leave the column out");
}

Diagnostic unfilled(const job::Endpoint& writer, const std::vector<std::string>& names) {
  const bool one = names.size() == 1;
  Diagnostic diagnostic(
      kUnfilledColumn,
      fmt::format("the job leaves out `{}`, which {} NOT NULL and {} no default",
                  fmt::join(names, "`, `"), one ? "is" : "are", one ? "has" : "have"));
  diagnostic.span = writer.span;
  return diagnostic.with_note("nothing was changed at the target")
      .with_help(fmt::format("load {} too, or give {} a default in the table", one ? "it" : "them",
                             one ? "it" : "them"));
}

Diagnostic not_written(const job::Endpoint& writer, const char* option, const std::string& name,
                       const std::vector<std::string>& written) {
  Diagnostic diagnostic(kUnusableWriteOption,
                        fmt::format("`{}` names `{}`, which is none of the columns that the job "
                                    "writes",
                                    option, name));
  if (const job::Option* given = writer.option(option)) diagnostic.span = given->span;
  const auto near = nearest(name, written);
  return diagnostic.with_help(near ? fmt::format("did you mean `{}`?", *near)
                                   : fmt::format("it writes: {}", fmt::join(written, ", ")));
}

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
  return std::any_of(names.begin(), names.end(), [&](const std::string& other) {
    return lower_text(other) == lower_text(name);
  });
}

std::string of_table(const std::string& database, const std::string& table) {
  return fmt::format("table_schema = {} AND table_name = {}", quoted_text(database),
                     quoted_text(table));
}

struct ColumnInfo {
  std::string name;
  bool generated = false;
  bool counted = false;
  bool filled = true;  // by the server, where a row does not
};

Result<std::vector<ColumnInfo>> column_infos(MysqlConnection& connection,
                                             const std::string& database,
                                             const std::string& table) {
  auto rows = connection.query(
      "SELECT column_name, is_nullable, column_default, extra FROM information_schema.columns "
      "WHERE " +
      of_table(database, table) + " ORDER BY ordinal_position");
  if (!rows) return fail(std::move(rows.error()));
  std::vector<ColumnInfo> out;
  for (const auto& row : rows->rows) {
    ColumnInfo info;
    info.name = row[0].value_or("");
    const std::string extra = lower_text(row[3].value_or(""));
    // MySQL calls a default that is an expression DEFAULT_GENERATED.
    const bool computed_default = contains(extra, "default_generated");
    info.generated = contains(extra, "generated") && !computed_default;
    info.counted = contains(extra, "auto_increment");
    info.filled =
        row[1] != "NO" || row[2].has_value() || info.generated || info.counted || computed_default;
    out.push_back(std::move(info));
  }
  return out;
}

// Columns that the server computes, and those that it cannot fill, as far as it tells.
Result<void> check_columns(const std::vector<ColumnInfo>& infos, const job::Endpoint& writer,
                           MysqlTarget& target) {
  std::vector<std::string> empty;
  for (const ColumnInfo& info : infos) {
    const auto at = std::find_if(target.columns.begin(), target.columns.end(),
                                 [&](const auto& column) { return column.name == info.name; });
    if (at == target.columns.end()) {
      if (!info.filled) empty.push_back(info.name);
      continue;
    }
    at->is_counted = info.counted;
    const auto position = static_cast<std::size_t>(at - target.columns.begin());
    if (info.generated) return fail(computed(writer, position, info.name));
  }
  if (!empty.empty()) return fail(unfilled(writer, empty));
  return {};
}

bool has_transactions(MysqlConnection& connection, const std::string& database,
                      const std::string& table) {
  const auto rows = connection.query(
      "SELECT e.transactions FROM information_schema.tables t JOIN information_schema.engines e ON "
      "e.engine = t.engine WHERE t." +
      of_table(database, table));
  return !rows || rows->rows.empty() || rows->rows[0][0] != "NO";  // others do not say
}

}  // namespace

Result<CheckedMysqlTarget> checked_target(MysqlConnection& connection, const job::Endpoint& writer,
                                          const std::string& database,
                                          const std::vector<SourceColumn>& source,
                                          const MysqlWriteOptions& options) {
  const auto table = read_target_columns(connection, database, writer.object);
  if (!table) return fail(table.error());
  auto paired = pair_columns(writer, source, *table);
  if (!paired) return fail(std::move(paired.error()));
  CheckedMysqlTarget out;
  out.target.database = database;
  out.target.table = writer.object;
  std::vector<std::string> written;
  for (std::size_t i = 0; i < paired->size(); ++i) {
    const TargetColumn& to = (*paired)[i];
    MysqlColumn column;
    column.name = to.name;
    column.type = lower_text(to.type);
    const auto form = form_for(source[i].values, column.type);
    if (!form) return fail(unpaired_types(writer, i, source[i], to));
    column.form = *form;
    column.null_is_default = options.skip_null && (options.skip_null_columns.empty() ||
                                                   is_one_of(to.name, options.skip_null_columns));
    out.target.columns.push_back(std::move(column));
    written.push_back(to.name);
  }
  for (const std::string& name : options.update_columns) {
    if (!is_one_of(name, written)) return fail(not_written(writer, "updateColumn", name, written));
  }
  for (const std::string& name : options.skip_null_columns) {
    if (!is_one_of(name, written)) {
      return fail(not_written(writer, "skipNullColumn", name, written));
    }
  }
  const auto infos = column_infos(connection, database, writer.object);
  if (!infos) return fail(infos.error());
  if (auto checked = check_columns(*infos, writer, out.target); !checked) {
    return fail(std::move(checked.error()));
  }
  out.has_transactions = has_transactions(connection, database, writer.object);
  out.columns = std::move(*paired);
  return out;
}

}  // namespace syncql::runtime
