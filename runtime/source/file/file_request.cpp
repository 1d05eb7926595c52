#include "runtime/source/file/file_request.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"
#include "runtime/source/file/file_columns.h"
#include "runtime/source/file/file_place.h"

namespace syncql::runtime {
namespace {

Diagnostic bad_csv(const job::Option* option, std::string message) {
  Diagnostic diagnostic(kCsvOption, std::move(message));
  if (option != nullptr) diagnostic.span = option->span;
  return diagnostic;
}

const job::Value* csv_setting(const job::Endpoint& reader, std::string_view key) {
  const job::Option* option = reader.option("csvReaderConfig");
  return option == nullptr ? nullptr : option->value.member(key);
}

bool csv_flag(const job::Endpoint& reader, std::string_view key) {
  const job::Value* value = csv_setting(reader, key);
  return value == nullptr || value->as_bool() == nullptr || *value->as_bool();
}

Result<CsvSyntax> csv_syntax(const job::Endpoint& reader) {
  constexpr std::int64_t kBackslashMode = 2;  // DataWorks' and its CSV library's number for it
  CsvSyntax syntax;
  const job::Option* delimiter = reader.option("fieldDelimiter");
  const auto separator = delimiter_of(reader);
  if (!separator) {
    return fail(bad_csv(delimiter, "`fieldDelimiter` is not one character")
                    .with_help("write it as it is, or as `\\t` or `\\x01`"));
  }
  syntax.separator = *separator;
  if (const job::Value* mark = csv_setting(reader, "textQualifier"); mark && mark->as_string()) {
    if (mark->as_string()->size() != 1) {
      return fail(bad_csv(reader.option("csvReaderConfig"),
                          "`csvReaderConfig.textQualifier` is not one character"));
    }
    syntax.quote = mark->as_string()->front();
  }
  if (!csv_flag(reader, "useTextQualifier")) syntax.quote.reset();
  const job::Value* escape = csv_setting(reader, "escapeMode");
  if (escape && escape->as_int() && *escape->as_int() == kBackslashMode) syntax.escape = '\\';
  const std::array<char, 4> marks = {syntax.separator, '\n', syntax.quote.value_or('\r'),
                                     syntax.escape.value_or('\0')};
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (std::count(marks.begin(), marks.end(), marks[i]) == 1) continue;
    return fail(bad_csv(delimiter,
                        "two of the separator, the quote, the escape and the line break "
                        "are the same character"));
  }
  return syntax;
}

}  // namespace

Result<FileRequest> file_request(const job::Job& job) {
  const job::Endpoint& reader = job.reader;
  FileRequest out;
  out.span = reader.span;
  out.patterns.push_back(file_place(reader.datasource, reader.object));
  for (const job::Part& part : reader.more) {
    out.patterns.push_back(file_place(part.datasource, part.object));
  }
  auto format = format_of(reader, out.patterns.front());
  if (!format) return fail(std::move(format.error()));
  out.format = *format;
  auto syntax = csv_syntax(reader);
  if (!syntax) return fail(std::move(syntax.error()));
  out.csv = *syntax;
  if (const job::Option* option = reader.option("nullFormat")) {
    out.null_text = job::text_or(option, "\\N");
  }
  out.skip_blank = csv_flag(reader, "skipEmptyRecords");
  out.header = job::bool_or(reader.option("header"), false);
  out.skip_lines = static_cast<std::uint64_t>(
      std::max<std::int64_t>(0, job::int_or(reader.option("skipLines"), 0)));
  if (job::bool_or(reader.option("skipHeader"), false)) ++out.skip_lines;
  auto columns = file_columns(reader, out.format);
  if (!columns) return fail(std::move(columns.error()));
  out.columns = std::move(*columns);
  return out;
}

}  // namespace syncql::runtime
