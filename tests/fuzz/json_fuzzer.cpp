// Both readers of JSON on any text: a document of DataWorks or DataX on its way to a script, and a
// job as `--emit job` prints it.
#include <cstddef>
#include <cstdint>
#include <string>

#include "compiler/base/text_report.h"
#include "compiler/driver/import.h"
#include "compiler/driver/pipeline.h"
#include "compiler/job/json.h"
#include "compiler/lower/emit.h"
#include "compiler/lower/form.h"
#include "tests/fuzz/must.h"

namespace {

using syncql::fuzz::must;

void check_places(const syncql::Diagnostics& diagnostics, const syncql::SourceManager& sources) {
  for (const syncql::Diagnostic& item : diagnostics.items()) {
    if (!item.span) continue;
    must(item.span->file < sources.size(), "a report's file is there", item.message);
    const std::size_t size = sources.file(item.span->file).text().size();
    must(item.span->begin <= item.span->end && item.span->end <= size, "a report stays in its text",
         item.message);
  }
}

syncql::driver::Compilation compile(const std::string& text) {
  syncql::driver::Request request;
  request.files = {"fuzz.sync"};
  request.read_file = [&](const std::string& path) -> std::optional<std::string> {
    if (path == "fuzz.sync") return text;
    return std::nullopt;
  };
  return syncql::driver::compile(request);
}

// A document is refused, or a script comes out that compiles.
void import(const std::string& text) {
  syncql::driver::ImportRequest request;
  request.documents = {"fuzz.json"};
  request.read_file = [&](const std::string& path) -> std::optional<std::string> {
    if (path == "fuzz.json") return text;
    return std::nullopt;
  };
  const auto result = syncql::driver::import_documents(request);
  check_places(result.diagnostics, result.sources);
  syncql::text_report(result.diagnostics, result.sources);
  must(result.diagnostics.has_errors() == result.scripts.empty(), "a script or an error comes out");
  for (const syncql::driver::ImportedScript& script : result.scripts) {
    must(!compile(script.text).diagnostics.has_errors(), "an imported script compiles",
         script.text);
  }
}

// A job is refused, or comes back from its JSON as it is; any form can be made of it.
void read_job(const std::string& text) {
  const auto job = syncql::job::from_json(text, 0);
  if (!job) return;
  const std::string written = syncql::job::to_json(*job);
  const auto again = syncql::job::from_json(written, 0);
  must(again.has_value(), "a written job is read back", written);
  must(syncql::job::to_json(*again) == written, "a job stays what it is", written);
  using syncql::lower::Form;
  for (const Form form : {Form::Dataworks, Form::Flowspec, Form::DiTask}) {
    syncql::Diagnostics diagnostics;
    syncql::lower::emit(*job, form, diagnostics);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  read_job(text);
  import(text);
  return 0;
}
