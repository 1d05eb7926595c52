// The checks of the rules, each in the file of its family. They report whatever they see: what is
// switched off is taken out afterwards (lint.h).
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/lint/project.h"

namespace syncql::lint {

void check_always_true(const Project& project, Diagnostics& diagnostics);
void check_batches(const Project& project, Diagnostics& diagnostics);
void check_datasources(const Project& project, Diagnostics& diagnostics);
void check_duplicate_columns(const Project& project, Diagnostics& diagnostics);
void check_emptying(const Project& project, Diagnostics& diagnostics);
void check_error_limits(const Project& project, Diagnostics& diagnostics);
void check_includes(const Project& project, Diagnostics& diagnostics);
void check_macros(const Project& project, Diagnostics& diagnostics);
void check_parameters(const Project& project, Diagnostics& diagnostics);
void check_secrets(const Project& project, Diagnostics& diagnostics);
void check_separators(const Project& project, Diagnostics& diagnostics);
void check_splitting(const Project& project, Diagnostics& diagnostics);
void check_switches(const Project& project, Diagnostics& diagnostics);

}  // namespace syncql::lint
