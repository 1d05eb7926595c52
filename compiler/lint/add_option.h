// The edit that gives an object option more keys, wherever the statement has a place for them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/ast.h"

namespace syncql::lint {

struct Entry {
  std::string key;
  std::string value;  // as it is written in a script
};

// Into the object where it is written as one, beside its dotted keys where it is written so, into
// WITH, or behind the statement as a new WITH.
Fix add_entries(const ast::Sync& sync, std::string_view option, const std::vector<Entry>& entries);

}  // namespace syncql::lint
