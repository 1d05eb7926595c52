// What a statement uses of what others declare, and what it declares. Text and names only: nothing
// is looked up.
#pragma once

#include <set>
#include <string>

#include "compiler/lint/project.h"

namespace syncql::lint {

// By kind, as a parameter and a data source may share a name. Macros' names are folded.
struct Names {
  std::set<std::string> parameters;
  std::set<std::string> datasources;  // and connectors: first parts of names
  std::set<std::string> macros;
  bool others = false;  // declares what this does not follow: tables, types

  void add(const Names& more);
  bool meets(const Names& other) const;
};

Names used_by(const ast::Statement& statement, const SourceManager& sources);
Names declared_by(const ast::Statement& statement);

}  // namespace syncql::lint
