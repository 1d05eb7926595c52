#include "compiler/driver/pipeline.h"

#include <algorithm>

#include "compiler/catalog/catalog.h"
#include "compiler/catalog/codes.h"
#include "compiler/driver/artifact_names.h"
#include "compiler/driver/codes.h"
#include "compiler/driver/job_files.h"
#include "compiler/driver/load.h"
#include "compiler/job/codes.h"
#include "compiler/lift/codes.h"
#include "compiler/lint/codes.h"
#include "compiler/lower/codes.h"
#include "compiler/lower/emit.h"
#include "compiler/sema/bind.h"
#include "compiler/sema/codes.h"
#include "compiler/sema/schema/codes.h"
#include "compiler/sema/schema/named_tables.h"
#include "compiler/syntax/codes.h"

namespace syncql::driver {
namespace {

constexpr std::size_t kMostDiagnostics = 1000;

// Runs on this machine only.
bool is_local(const job::Job& job) {
  return job.reader.step_type.empty() || job.writer.step_type.empty();
}

std::vector<lint::File> files_of(const std::vector<sema::Unit>& units) {
  std::vector<lint::File> files;
  files.reserve(units.size());
  for (const sema::Unit& unit : units) files.push_back({&unit.script, unit.included});
  return files;
}

}  // namespace

Compilation compile(const Request& request) {
  Compilation result;
  Diagnostics& diagnostics = result.diagnostics;

  const auto units = load(request, result.sources, diagnostics);
  const bool whole = !diagnostics.has_errors();
  catalog::Catalog catalog(result.sources, diagnostics);
  result.jobs = sema::bind({result.sources, catalog, diagnostics, whole}, units);
  for (job::Job& job : load_jobs(request, result.sources, diagnostics)) {
    result.jobs.push_back(std::move(job));
  }
  for (const std::string& name : catalog.parameter_names()) {
    result.parameters.push_back(*catalog.parameter(name));
  }
  for (const std::string& name : catalog.datasource_names()) {
    result.datasources.push_back(*catalog.datasource(name));
  }
  result.tables = sema::named_tables(catalog, units);
  if (request.emit && !diagnostics.has_errors()) {
    for (const job::Job& job : result.jobs) {
      const bool as_job = request.local_as_jobs && is_local(job);
      const lower::Form form = as_job ? lower::Form::Job : request.form;
      result.artifacts.push_back(lower::emit(job, form, diagnostics));
    }
    check_artifact_names(result.jobs, result.artifacts, diagnostics);
  }

  const auto files = files_of(units);
  if (request.lint) {
    lint::find(lint::make_project(result.sources, files, catalog, result.jobs, whole),
               *request.lint, diagnostics);
  }
  lint::switch_off(result.sources, files, diagnostics);
  if (request.strict) diagnostics.make_strict();
  if (diagnostics.has_errors()) result.artifacts.clear();
  diagnostics.sort();
  diagnostics.shorten(kMostDiagnostics);
  return result;
}

std::vector<const Code*> codes() {
  std::vector<const Code*> all{&kCannotRead, &kIncludeCycle, &kIncludedTooDeep, &kSameArtifact};
  for (const auto& more : {syntax::codes(), job::codes(), catalog::codes(), sema::codes(),
                           sema::schema_codes(), lint::codes(), lower::codes(), lift::codes()}) {
    all.insert(all.end(), more.begin(), more.end());
  }
  // By number: a warning's id begins with another letter and shares the number space.
  std::sort(all.begin(), all.end(),
            [](const Code* a, const Code* b) { return a->id.substr(1) < b->id.substr(1); });
  return all;
}

}  // namespace syncql::driver
