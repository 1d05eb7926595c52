// What the rules look at: the syntax trees of a project's files, and the jobs that came of them.
#pragma once

#include <vector>

#include "compiler/base/source.h"
#include "compiler/catalog/catalog.h"
#include "compiler/job/job.h"
#include "compiler/syntax/ast.h"

namespace syncql::lint {

struct File {
  const ast::Script* script = nullptr;
  bool included = false;  // by a file that was named; its declarations serve others as well
};

// A job, the statement it was bound from and its connectors.
struct BoundJob {
  const job::Job* job = nullptr;
  const ast::Sync* sync = nullptr;
  const catalog::SectionSpec* reader = nullptr;
  const catalog::SectionSpec* writer = nullptr;
  const catalog::TableSchema* target = nullptr;  // null: nothing is known of the table
};

struct Project {
  const SourceManager& sources;
  std::vector<File> files;
  std::vector<BoundJob> jobs;
  // False where statements were lost to grammar errors: what looks unused may be used by them.
  bool whole = true;
};

Project make_project(const SourceManager& sources, std::vector<File> files,
                     catalog::Catalog& catalog, const std::vector<job::Job>& jobs, bool whole);

// The SYNC in a statement, named by CREATE JOB, explained, or alone; null where there is none.
const ast::Sync* sync_of(const ast::Statement& statement);

}  // namespace syncql::lint
