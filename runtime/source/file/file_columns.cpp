#include "runtime/source/file/file_columns.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {
namespace {

// `'it''s'`; nothing where the text is no such constant.
std::optional<std::string> constant_in(std::string_view text) {
  if (text.size() < 2 || text.front() != '\'' || text.back() != '\'') return std::nullopt;
  text = text.substr(1, text.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'' && (++i == text.size() || text[i] != '\'')) return std::nullopt;
    out += text[i];
  }
  return out;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.-") == std::string_view::npos;
}

// `payload.amount`; nothing where the text is more than names and dots.
std::vector<std::string> path_in(std::string_view text) {
  std::vector<std::string> keys(1);
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                        (c >= '0' && c <= '9') || c == '_' || c == '$' || byte >= 0x80;
    if (c == '.') {
      keys.emplace_back();
    } else if (letter) {
      keys.back() += c;
    } else {
      return {};
    }
  }
  const bool gap = std::any_of(keys.begin(), keys.end(), [](auto& key) { return key.empty(); });
  return gap ? std::vector<std::string>{} : keys;
}

// `{index: 2, name: 'x'}`, `{value: 'x'}`
std::optional<FileColumn> from_object(const job::Value& object) {
  FileColumn column;
  const job::Value* name = object.member("name");
  if (name != nullptr && name->as_string() != nullptr) column.name = *name->as_string();
  const job::Value* index = object.member("index");
  const job::Value* value = object.member("value");
  if (index != nullptr && index->as_int() != nullptr && *index->as_int() >= 0) {
    column.kind = FileColumn::Kind::Index;
    column.index = static_cast<std::size_t>(*index->as_int());
  } else if (value != nullptr && value->as_string() != nullptr) {
    column.kind = FileColumn::Kind::Constant;
    column.constant = *value->as_string();
  } else if (column.name.empty()) {
    return std::nullopt;
  }
  column.path = {column.name};
  return column;
}

std::optional<FileColumn> from_text(const job::Column& listed, FileFormat format) {
  FileColumn column;
  column.name = listed.text;
  column.path = {listed.text};
  if (listed.is_name) return column;
  if (const auto constant = constant_in(listed.text); constant || is_number(listed.text)) {
    column.kind = FileColumn::Kind::Constant;
    column.constant = constant.value_or(listed.text);
    return column;
  }
  column.path = path_in(listed.text);
  if (format != FileFormat::Json || column.path.empty()) return std::nullopt;
  return column;
}

Diagnostic not_in_files(const job::Column& listed, FileFormat format) {
  Diagnostic diagnostic(kFileColumn, fmt::format("a file has no column `{}`", listed.text));
  diagnostic.span = listed.span;
  return diagnostic.with_help(
      format == FileFormat::Json
          ? "write a key, a path such as `payload.amount`, or a text in single quotes"
          : "write a name, a position such as `{index: 2}`, or a text in single quotes");
}

}  // namespace

Result<std::vector<FileColumn>> file_columns(const job::Endpoint& reader, FileFormat format) {
  const job::Option* option = reader.option(job::Role::Columns);
  const job::List* values = option == nullptr ? nullptr : option->value.as_list();
  std::vector<FileColumn> columns;
  for (std::size_t i = 0; i < reader.columns.size(); ++i) {
    const job::Column& listed = reader.columns[i];
    const bool object =
        values != nullptr && i < values->size() && (*values)[i].as_object() != nullptr;
    auto column = object ? from_object((*values)[i]) : from_text(listed, format);
    if (!column) return fail(not_in_files(listed, format));
    column->span = listed.span;
    columns.push_back(std::move(*column));
  }
  return columns;
}

}  // namespace syncql::runtime
