#include "compiler/base/sarif_report.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <vector>

#include "compiler/base/shown_text.h"

namespace syncql {
namespace {

using Json = nlohmann::ordered_json;

// In SARIF a brace begins a placeholder; a literal one is doubled.
Json message(std::string_view text) {
  std::string doubled;
  for (const char c : text) {
    doubled += c;
    if (c == '{' || c == '}') doubled += c;
  }
  return {{"text", std::move(doubled)}};
}

const char* level(Severity severity) {
  return severity == Severity::Error ? "error" : "warning";
}

// A path as a URI reference: every byte that may not stand in a path is percent-encoded, and so is
// a colon, which would end a scheme.
std::string uri(std::string_view path) {
  std::string out = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain =
        byte < 0x80 && (std::isalnum(byte) != 0 ||
                        std::string_view("/-._~!$&'()*+,;=@").find(c) != std::string_view::npos);
    if (plain) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", byte);
    }
  }
  return out;
}

Json artifact(const SourceFile& file) {
  return {{"uri", uri(file.name())}};
}

// Counts from 1 to the offset, in UTF-16 code units: a character of four bytes takes two.
std::size_t column(const SourceFile& file, std::uint32_t line, std::uint32_t offset) {
  const std::string_view text = file.text();
  const auto start = static_cast<std::size_t>(file.line_text(line).data() - text.data());
  std::size_t units = 1;
  for (const char c : text.substr(start, offset - start)) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0 ? 2 : 1;
  }
  return units;
}

Json region(const SourceFile& file, Span span) {
  const std::uint32_t first = file.line_column(span.begin).line;
  const std::uint32_t last = file.line_column(span.end).line;
  return {{"startLine", first},
          {"startColumn", column(file, first, span.begin)},
          {"endLine", last},
          {"endColumn", column(file, last, span.end)}};
}

Json location(const SourceManager& sources, Span span) {
  const SourceFile& file = sources.file(span.file);
  return {
      {"physicalLocation", {{"artifactLocation", artifact(file)}, {"region", region(file, span)}}}};
}

Json fix(const Diagnostic& diagnostic, const SourceManager& sources) {
  const SourceFile& file = sources.file(diagnostic.fix->span.file);
  const std::string what = diagnostic.helps.empty() ? diagnostic.message : diagnostic.helps.front();
  const Json replacement = {{"deletedRegion", region(file, diagnostic.fix->span)},
                            {"insertedContent", {{"text", diagnostic.fix->replacement}}}};
  return {{"description", message(shown_text(what, sources))},
          {"artifactChanges", Json::array({{{"artifactLocation", artifact(file)},
                                            {"replacements", Json::array({replacement})}}})}};
}

// The codes of one kind, in order of their first use.
class Descriptors {
 public:
  std::size_t index_of(const Code* code) {
    const auto found = std::find(codes_.begin(), codes_.end(), code);
    if (found != codes_.end()) return static_cast<std::size_t>(found - codes_.begin());
    codes_.push_back(code);
    return codes_.size() - 1;
  }

  Json list() const {
    Json out = Json::array();
    for (const Code* code : codes_) {
      const std::string_view first = code->explanation.substr(0, code->explanation.find("\n\n"));
      out.push_back({{"id", code->id},
                     {"shortDescription", message(code->title)},
                     {"fullDescription", message(first)},
                     {"help", message(code->explanation)},
                     {"defaultConfiguration", {{"level", level(code->severity)}}}});
    }
    return out;
  }

 private:
  std::vector<const Code*> codes_;
};

Json result(const Diagnostic& diagnostic, const SourceManager& sources, Descriptors& rules) {
  Json out = {{"ruleId", diagnostic.code->id},
              {"ruleIndex", rules.index_of(diagnostic.code)},
              {"level", level(diagnostic.severity)},
              {"message", message(shown_message(diagnostic, sources))},
              {"locations", Json::array({location(sources, *diagnostic.span)})}};
  for (const Label& label : diagnostic.related) {
    Json related = location(sources, label.span);
    related["message"] = message(shown_text(label.text, sources));
    out["relatedLocations"].push_back(std::move(related));
  }
  // A fix that would have to be concealed would destroy what it replaces.
  if (diagnostic.fix && !sources.holds_secret(diagnostic.fix->replacement)) {
    out["fixes"] = Json::array({fix(diagnostic, sources)});
  }
  return out;
}

Json notification(const Diagnostic& diagnostic, const SourceManager& sources, Descriptors& known) {
  return {{"descriptor", {{"id", diagnostic.code->id}, {"index", known.index_of(diagnostic.code)}}},
          {"level", level(diagnostic.severity)},
          {"message", message(shown_message(diagnostic, sources))}};
}

}  // namespace

std::string sarif_report(const Diagnostics& diagnostics, const SourceManager& sources,
                         std::string_view version) {
  Descriptors rules;
  Descriptors notices;
  Json results = Json::array();
  Json notifications = Json::array();
  bool successful = true;
  for (const Diagnostic& item : diagnostics.items()) {
    if (item.span) {
      results.push_back(result(item, sources, rules));
    } else {
      notifications.push_back(notification(item, sources, notices));
      successful = successful && item.severity != Severity::Error;
    }
  }
  const Json driver = {{"name", "syncql"},
                       {"version", version},
                       {"rules", rules.list()},
                       {"notifications", notices.list()}};
  const Json invocation = {{"executionSuccessful", successful},
                           {"toolExecutionNotifications", std::move(notifications)}};
  const Json run = {{"tool", {{"driver", driver}}},
                    {"columnKind", "utf16CodeUnits"},
                    {"invocations", Json::array({invocation})},
                    {"results", std::move(results)}};
  const Json log = {{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                    {"version", "2.1.0"},
                    {"runs", Json::array({run})}};
  // Replace, never throw: a message may quote bytes of a text that is not UTF-8.
  return log.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace syncql
