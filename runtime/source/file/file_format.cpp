#include "runtime/source/file/file_format.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"
#include "runtime/source/file/delimiter.h"

namespace syncql::runtime {
namespace {

std::string_view unpacked(std::string_view path) {
  for (const std::string_view packed : {".gz", ".zst"}) {
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  }
  return path;
}

}  // namespace

Result<FileFormat> format_of(const job::Endpoint& endpoint, std::string_view path) {
  const std::string word = job::text_or(endpoint.option("fileFormat"), "");
  if (word == "csv") return FileFormat::Csv;
  if (word == "json" || word == "jsonl") return FileFormat::Json;
  path = unpacked(path);
  const auto ends = [&](std::string_view ending) { return path.ends_with(ending); };
  if (ends(".csv") || ends(".tsv")) return FileFormat::Csv;
  if (ends(".json") || ends(".jsonl") || ends(".ndjson")) return FileFormat::Json;
  Diagnostic diagnostic(kFileFormatUnknown,
                        fmt::format("nothing says what `{}` holds", endpoint.object));
  diagnostic.span = endpoint.span;
  return fail(
      diagnostic.with_help("say `fileFormat = 'csv'` or `'json'`; of a source, `FORMAT csv` "
                           "or `FORMAT json`"));
}

std::optional<char> delimiter_of(const job::Endpoint& endpoint) {
  const job::Option* option = endpoint.option("fieldDelimiter");
  const bool given = option != nullptr && option->said != job::Said::Default;
  if (!given && unpacked(endpoint.object).ends_with(".tsv")) return '\t';
  return delimiter_in(job::text_or(option, ","));
}

}  // namespace syncql::runtime
