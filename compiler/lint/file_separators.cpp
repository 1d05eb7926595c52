#include "compiler/lint/file_separators.h"

#include <fmt/format.h>

#include "compiler/job/texts.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/option_value.h"
#include "compiler/lint/separator_text.h"

namespace syncql::lint {
namespace {

constexpr std::string_view kDelimiter = "fieldDelimiter";

bool writes_text_files(const job::Endpoint& writer) {
  for (const std::string_view name : {"fileFormat", "fileType"}) {
    const job::Option* format = writer.option(name);
    const std::string* text = format == nullptr ? nullptr : format->value.as_string();
    if (text != nullptr && *text == "text") return true;
  }
  return false;
}

// As the job or the connector's default says; empty where neither does.
std::string delimiter_of(const BoundJob& bound) {
  const job::Option* given = bound.job->writer.option(kDelimiter);
  if (given != nullptr) {
    const std::string* text = given->value.as_string();
    return text == nullptr ? "" : *text;
  }
  const catalog::OptionSpec* spec = bound.writer->option(kDelimiter);
  return spec == nullptr ? "" : default_text(*spec);
}

}  // namespace

void check_file_separator(const BoundJob& bound, Diagnostics& diagnostics) {
  if (!writes_text_files(bound.job->writer)) return;
  const std::string delimiter = delimiter_of(bound);
  if (job::has_reference(delimiter) || !stands_in_texts(delimiter)) return;
  const ast::Value* written = written_value(*bound.sync, kDelimiter);
  diagnostics
      .report(kRiskySeparator, written != nullptr ? written->span : bound.sync->target.span,
              fmt::format("{}`{}` separates the columns of the files",
                          written != nullptr ? "" : "by default ", delimiter))
      .with_label("texts are likely to hold it")
      .with_help(
          "write csv, which quotes such texts, or give fieldDelimiter a character that no "
          "text holds");
}

}  // namespace syncql::lint
