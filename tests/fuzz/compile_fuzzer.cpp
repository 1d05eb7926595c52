// Parser, binder and lowering on any text: the whole of driver::compile, and the report of what it
// says. No file but the text itself is there.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "compiler/base/text_report.h"
#include "compiler/driver/pipeline.h"
#include "compiler/job/json.h"

namespace {

// What must hold for every text: jobs and artifacts go together, and reports stay in the text.
void check(const syncql::driver::Compilation& result) {
  const bool failed = result.diagnostics.has_errors();
  if (failed != result.artifacts.empty() && !result.jobs.empty()) std::abort();
  if (!failed && result.artifacts.size() != result.jobs.size()) std::abort();
  for (const syncql::Diagnostic& item : result.diagnostics.items()) {
    if (!item.span) continue;
    const std::size_t size = result.sources.file(item.span->file).text().size();
    if (item.span->begin > item.span->end || item.span->end > size) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  syncql::driver::Request request;
  request.files = {"fuzz.sync"};
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
