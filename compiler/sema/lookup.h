// Where an option of WITH belongs: in which of the sides' options its name is found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/sema/option_set.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

// A side that WITH may speak to, and the word that says so: `writer.encoding`.
struct Scope {
  std::string prefix;
  OptionSet* set = nullptr;
};

struct Match {
  const Scope* scope = nullptr;
  const catalog::OptionSpec* option = nullptr;  // null: the name stands for several, `errorLimit`
  std::string name;                             // what was matched, without the scope
  std::string key;                              // of an object option, where one is meant
};

// The scopes that a path may mean: one where it begins with a prefix, else all. `name` is the path
// without it, with dots.
struct Target {
  std::vector<const Scope*> scopes;
  std::string name;
  Span name_span;
};
Target target_of(const ast::Option& option, const std::vector<Scope>& scopes);

std::vector<Match> find_matches(const Target& target);

}  // namespace syncql::sema
