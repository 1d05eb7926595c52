// The edit that takes a statement out of its file, and when a machine may do it.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/lint/project.h"

namespace syncql::lint {

// The statement with its semicolon, and its lines where nothing else stands on them.
Fix removal(const SourceManager& sources, const ast::Statement& statement);

// Whether the file has a job of its own. One that has none is there to be shared: what this
// project does not use another may.
bool holds_job(const File& file);
bool holds_job(const Project& project);

}  // namespace syncql::lint
