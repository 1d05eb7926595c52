// The compiler as one function, and the embedding API: files in, jobs and artifacts out, with all
// that is to be said about them. Sees every stage; does no input or output of its own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/catalog/table_schema.h"
#include "compiler/job/job.h"
#include "compiler/lint/lint.h"
#include "compiler/lower/artifact.h"
#include "compiler/lower/form.h"

namespace syncql::driver {

// Reads a file named by the user or by INCLUDE; nothing where it cannot be read.
using ReadFile = std::function<std::optional<std::string>(const std::string& path)>;

// What two paths of one file have in common: by links, or relative and absolute.
using FileIdentity = std::function<std::string(const std::string& path)>;

struct Request {
  // One project: what one declares, the others see. A file that ends in `.job.json` holds a job.
  std::vector<std::string> files;
  ReadFile read_file;
  FileIdentity identity = nullptr;  // none: paths are compared by their text
  bool strict = false;              // warnings are errors
  bool emit = true;                 // false: stop behind the binder
  lower::Form form = lower::Form::Dataworks;
  bool local_as_jobs = false;  // what DataWorks has no step for becomes Form::Job, and no error
  std::optional<lint::Selection> lint = {};  // given: the linter's findings are added
};

struct Compilation {
  SourceManager sources;
  Diagnostics diagnostics;
  std::vector<job::Job> jobs;
  std::vector<job::Parameter> parameters;    // all that are declared, used or not, in order of name
  std::vector<job::Datasource> datasources;  // all that are declared, in order of name
  std::vector<catalog::TableName> tables;    // that the jobs name, whether these are right or not
  std::vector<lower::Artifact> artifacts;    // one a job, in the same order; none after an error
};

Compilation compile(const Request& request);

// Every code the compiler may report, in order of id.
std::vector<const Code*> codes();

}  // namespace syncql::driver
