#include "runtime/sink/file/file_target.h"

#include <fmt/format.h>

#include "runtime/sink/file/codes.h"
#include "runtime/source/file/delimiter.h"
#include "runtime/source/file/file_place.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kStandardOutput = "-";
constexpr char kQuote = '"';

Diagnostic unusable(const job::Option* option, std::string message) {
  Diagnostic diagnostic(kFileTargetOption, std::move(message));
  if (option != nullptr) diagnostic.span = option->span;
  return diagnostic;
}

WriteMode mode_of(const job::Endpoint& writer) {
  const std::string word = job::text_or(writer.option("writeMode"), "nonConflict");
  if (word == "truncate") return WriteMode::Truncate;
  return word == "append" ? WriteMode::Append : WriteMode::NonConflict;
}

Compression compression_of(const job::Endpoint& writer) {
  const std::string word = job::text_or(writer.option("compress"), "");
  if (word == "gzip") return Compression::Gzip;
  if (word == "zstd") return Compression::Zstd;
  if (writer.object.ends_with(".gz")) return Compression::Gzip;
  return writer.object.ends_with(".zst") ? Compression::Zstd : Compression::None;
}

Result<void> check_csv(const FileTarget& target, const job::Endpoint& writer) {
  const std::string marks = {target.separator, kQuote, '\n', '\r'};
  if (marks.find(target.separator, 1) != std::string::npos) {
    return fail(
        unusable(writer.option("fieldDelimiter"), "`fieldDelimiter` is a quote or a line break"));
  }
  if (target.null_text.find_first_of(marks) != std::string::npos) {
    return fail(unusable(writer.option("nullFormat"),
                         "`nullFormat` holds a separator, a quote or a line break"));
  }
  if (target.null_text.empty() && target.columns.size() == 1) {
    return fail(unusable(writer.option("nullFormat"),
                         "NULL in the only column would be a blank line, which is no row")
                    .with_help("give `nullFormat` a text"));
  }
  return {};
}

}  // namespace

bool is_standard_output(const job::Endpoint& writer) {
  return writer.connector == "file" && writer.object == kStandardOutput;
}

Result<FileTarget> file_target(const job::Endpoint& writer) {
  FileTarget target;
  target.span = writer.span;
  const bool standard = is_standard_output(writer);
  if (!standard) target.path = file_place(writer.datasource, writer.object);
  auto format = format_of(writer, standard ? "-.csv" : target.path);
  if (!format) return fail(std::move(format.error()));
  target.format = *format;
  target.mode = mode_of(writer);
  target.compression = compression_of(writer);
  target.header = job::bool_or(writer.option("header"), false);
  const auto separator = delimiter_of(writer);
  if (!separator) {
    return fail(unusable(writer.option("fieldDelimiter"), "`fieldDelimiter` is not one character")
                    .with_help("write it as it is, or as `\\t` or `\\x01`"));
  }
  target.separator = *separator;
  target.null_text = job::text_or(writer.option("nullFormat"), "\\N");
  for (const job::Column& column : writer.columns) target.columns.push_back(column.text);
  if (target.format == FileFormat::Csv) {
    if (auto sound = check_csv(target, writer); !sound) return fail(std::move(sound.error()));
  }
  return target;
}

}  // namespace syncql::runtime
