#include "compiler/base/json_report.h"

#include <nlohmann/json.hpp>

namespace syncql {
namespace {

using Json = nlohmann::ordered_json;

Json place(const SourceManager& sources, Span span) {
  const SourceFile& file = sources.file(span.file);
  const LineColumn begin = file.line_column(span.begin);
  const LineColumn end = file.line_column(span.end);
  return {{"file", file.name()},
          {"begin", {{"line", begin.line}, {"column", begin.column}, {"offset", span.begin}}},
          {"end", {{"line", end.line}, {"column", end.column}, {"offset", span.end}}}};
}

Json item(const Diagnostic& diagnostic, const SourceManager& sources) {
  Json out = {{"code", diagnostic.code->id},
              {"severity", diagnostic.severity == Severity::Error ? "error" : "warning"},
              {"message", sources.conceal(diagnostic.message)}};
  if (diagnostic.span) out["place"] = place(sources, *diagnostic.span);
  if (!diagnostic.label.empty()) out["label"] = sources.conceal(diagnostic.label);
  for (const Label& label : diagnostic.related) {
    out["related"].push_back(
        {{"place", place(sources, label.span)}, {"label", sources.conceal(label.text)}});
  }
  for (const std::string& note : diagnostic.notes) out["notes"].push_back(sources.conceal(note));
  for (const std::string& help : diagnostic.helps) out["helps"].push_back(sources.conceal(help));
  // A fix that would have to be concealed would destroy what it replaces.
  if (diagnostic.fix && !sources.holds_secret(diagnostic.fix->replacement)) {
    out["fix"] = {{"place", place(sources, diagnostic.fix->span)},
                  {"replacement", diagnostic.fix->replacement}};
  }
  return out;
}

}  // namespace

std::string json_report(const Diagnostics& diagnostics, const SourceManager& sources) {
  Json out = {{"diagnostics", Json::array()}};
  for (const Diagnostic& diagnostic : diagnostics.items()) {
    out["diagnostics"].push_back(item(diagnostic, sources));
  }
  // Replace, never throw: a message may quote bytes of a text that is not UTF-8.
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace syncql
