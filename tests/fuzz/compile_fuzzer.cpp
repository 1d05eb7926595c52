// Parser, binder, linter and lowering on any text: the whole of driver::compile, and the report of
// what it says. No file but the text itself is there.
#include <cstddef>
#include <cstdint>
#include <string>

#include "compiler/base/text_report.h"
#include "compiler/driver/pipeline.h"
#include "compiler/job/json.h"
#include "tests/fuzz/must.h"

namespace {

// What must hold for every text: jobs and artifacts go together, and reports stay in the text.
void check(const syncql::driver::Compilation& result) {
  using syncql::fuzz::must;
  const std::size_t artifacts = result.diagnostics.has_errors() ? 0 : result.jobs.size();
  must(result.artifacts.size() == artifacts, "a job gives an artifact, and an error none");
  for (const syncql::Diagnostic& item : result.diagnostics.items()) {
    if (!item.span) continue;
    const std::size_t size = result.sources.file(item.span->file).text().size();
    must(item.span->begin <= item.span->end && item.span->end <= size, "a report stays in its text",
         item.message);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  syncql::driver::Request request;
  request.files = {"fuzz.sync"};
  request.lint = syncql::lint::Selection{};
  request.read_file = [&](const std::string& path) -> std::optional<std::string> {
    if (path == "fuzz.sync") return text;
    return std::nullopt;
  };
  const syncql::driver::Compilation result = syncql::driver::compile(request);
  check(result);
  syncql::text_report(result.diagnostics, result.sources);
  for (const syncql::job::Job& job : result.jobs) syncql::job::to_json(job);
  return 0;
}
