// The macros of a project, checked where they are declared: names, arguments, circles. Knows
// nothing of the jobs that use them; expansion.h puts them into expressions.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

struct Macro {
  const ast::CreateMacro* definition = nullptr;
  bool is_circular = false;  // reported; its calls are left as they are
};

// As names of functions and their arguments are compared: without regard to ASCII case.
bool same_name(std::string_view a, std::string_view b);

class Macros {
 public:
  // The definition must outlive this. Reports what is wrong with it taken alone.
  void declare(const Context& context, const ast::CreateMacro& definition);
  // Reports each circle of macros that use each other; to be called once all are declared.
  void find_circles(Diagnostics& diagnostics);

  const Macro* find(std::string_view name) const;
  bool empty() const { return macros_.empty(); }
  const std::deque<Macro>& all() const { return macros_; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  std::deque<Macro> macros_;                            // a deque: pointers stay valid
  std::map<std::string, Macro*, std::less<>> by_name_;  // in lower case
  std::vector<std::string> names_;                      // as written
};

}  // namespace syncql::sema
