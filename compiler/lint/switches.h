// Where in the files which rules are switched off.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/lint/project.h"

namespace syncql::lint {

// `-- lint: off RULE` in a statement, behind it on its last line, or before it concerns that
// statement; `-- lint: off-file RULE` the file.
class Switches {
 public:
  Switches(const SourceManager& sources, const std::vector<File>& files);

  bool empty() const { return switches_.empty(); }
  // Whether the rule is off at the place where `place` begins.
  bool off(std::string_view rule, Span place) const;

 private:
  struct Switch {
    std::string rule;
    Span range;
  };

  void read(const SourceManager& sources, const ast::Script& script, const ast::Comment& comment);

  std::vector<Switch> switches_;
};

}  // namespace syncql::lint
