// The names of a project's jobs: given ones, and those made for jobs without one.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

class JobNames {
 public:
  // Reports a name that another job has.
  void claim(const ast::Identifier& name, Diagnostics& diagnostics);

  // `users_orders` for a job of users.sync into the table orders; a number behind it where that is
  // taken. Claim all given names before making the first.
  std::string make(std::string_view file, std::string_view table, Span place);

 private:
  std::map<std::string, Span> taken_;
  std::map<std::string, int> next_;  // the number behind the next name of this base
};

}  // namespace syncql::sema
