#include "tests/golden/case.h"

#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>

#include "compiler/base/text_report.h"
#include "compiler/driver/import.h"
#include "compiler/driver/pipeline.h"
#include "compiler/driver/repair.h"
#include "compiler/job/json.h"
#include "compiler/lower/emit.h"
#include "compiler/syntax/dump.h"
#include "compiler/syntax/format/format.h"
#include "compiler/syntax/parse.h"

namespace syncql::golden {
namespace {

constexpr std::string_view kKindMark = "-- test: ";
constexpr std::string_view kLineMark = "-- |";

std::string dump(const std::string& name, const std::string& text) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add(name, text);
  const std::string tree = syntax::dump(syntax::parse(sources, file, diagnostics));
  return tree + text_report(diagnostics, sources);
}

// The formatted body, or what is wrong with the case.
std::string formatted(const std::string& name, const std::string& text) {
  Case item;
  parse_case(text, item);
  SourceManager sources;
  Diagnostics diagnostics;
  const ast::Script script = syntax::parse(sources, sources.add(name, item.body), diagnostics);
  if (diagnostics.has_errors()) return text_report(diagnostics, sources);
  return syntax::format_script(script, sources);
}

driver::Request request_for(const std::string& root, const std::string& name,
                            const std::string& text, lower::Form form) {
  driver::Request request;
  request.form = form;
  request.files = {name};
  request.read_file = [=](const std::string& path) -> std::optional<std::string> {
    if (path == name) return text;
    std::ifstream in(root + "/" + path, std::ios::binary);
    if (!in) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(in), {});
  };
  return request;
}

// The document beside the case; what stands in the case itself is known to it.
std::string import(const std::string& root, const std::string& name, const std::string& text) {
  driver::ImportRequest request;
  request.documents = {name.substr(0, name.rfind('.')) + ".json"};
  request.scripts = {name};
  request.read_file = request_for(root, name, text, lower::Form::Dataworks).read_file;
  request.together = true;
  const driver::Import result = driver::import_documents(request);
  std::string out;
  for (const driver::ImportedScript& script : result.scripts) out += script.text;
  return out + text_report(result.diagnostics, result.sources);
}

// What the fixes make of the case, its head left out.
std::string fixed_body(driver::Request request, const std::string& name, const std::string& text) {
  request.lint = lint::Selection{};
  const driver::Repair repair = driver::repair(request);
  Case item;
  parse_case(text, item);
  for (const driver::RepairedFile& file : repair.files) {
    if (file.path == name) parse_case(file.text, item);
  }
  return item.body;
}

// What becomes of a job on its way through JSON; empty where it comes back whole, so that the form
// made of it is the same.
std::string lost_in_json(const job::Job& job, const lower::Artifact& artifact, lower::Form form) {
  const std::string text = job::to_json(job);
  const Result<job::Job> back = job::from_json(text, 0);
  if (!back) return "not read back from its JSON: " + back.error().message + "\n";
  if (job::to_json(*back) != text) return "another job comes back from the JSON\n";
  Diagnostics ignored;
  if (lower::emit(*back, form, ignored).text == artifact.text) return "";
  return "another artifact is made of the job that comes back from the JSON\n";
}

std::string artifacts_text(const driver::Compilation& result, lower::Form form) {
  std::string out;
  for (std::size_t i = 0; i < result.artifacts.size(); ++i) {
    out += result.artifacts[i].text + lost_in_json(result.jobs[i], result.artifacts[i], form);
  }
  return out;
}

}  // namespace

bool parse_case(const std::string& text, Case& out) {
  if (!text.starts_with(kKindMark)) return false;
  const std::size_t first_end = text.find('\n');
  out.kind = text.substr(kKindMark.size(), first_end - kKindMark.size());
  std::size_t at = first_end == std::string::npos ? text.size() : first_end + 1;
  while (text.compare(at, kLineMark.size(), kLineMark) == 0) {
    const std::size_t end = text.find('\n', at);
    std::string line = text.substr(at + kLineMark.size(), end - at - kLineMark.size());
    out.expected += (line.empty() ? line : line.substr(1)) + "\n";
    if (end == std::string::npos) return true;
    at = end + 1;
  }
  out.body = text.substr(at);
  return true;
}

std::string format_case(const Case& item) {
  std::string text = std::string(kKindMark) + item.kind + "\n";
  std::istringstream lines(item.expected);
  for (std::string line; std::getline(lines, line);) {
    text += std::string(kLineMark) + (line.empty() ? "" : " ") + line + "\n";
  }
  return text + item.body;
}

std::string actual_output(const std::string& kind, const std::string& root, const std::string& name,
                          const std::string& text) {
  if (kind == "dump") return dump(name, text);
  if (kind == "fmt") return formatted(name, text);
  if (kind == "import") return import(root, name, text);
  const bool diagnostics_alone = kind == "diag" || kind == "lint" || kind == "fix";
  const auto form =
      diagnostics_alone || kind == "json" ? lower::Form::Dataworks : lower::form_of(kind);
  if (!form) return "unknown kind of golden case: " + kind + "\n";
  driver::Request request = request_for(root, name, text, *form);
  if (kind == "fix") return fixed_body(std::move(request), name, text);
  if (kind == "lint") request.lint = lint::Selection{};
  const driver::Compilation result = driver::compile(request);
  std::string out = diagnostics_alone ? "" : artifacts_text(result, *form);
  out += text_report(result.diagnostics, result.sources);
  if (!out.empty() && out.back() != '\n') out += '\n';
  return out;
}

}  // namespace syncql::golden
