// The small parts of the AST's text form: names, values, expressions, and the lines they stand in.
#pragma once

#include <string>
#include <string_view>

#include "compiler/syntax/ast.h"

namespace syncql::syntax {

// Collects lines; `inner` is the same text one level deeper.
class DumpText {
 public:
  explicit DumpText(std::string& out, std::size_t depth = 0) : out_(out), depth_(depth) {}

  void line(std::string_view text);
  DumpText inner() const { return DumpText(out_, depth_ + 1); }

 private:
  std::string& out_;
  std::size_t depth_;
};

// In double quotes, with line breaks, tabs and quotes escaped.
std::string show_text(std::string_view text);
std::string show(const ast::Identifier& name);
std::string show(const ast::QualifiedName& name);
std::string show(const std::vector<ast::Identifier>& names, std::string_view separator);
std::string show(const ast::Value& value);

void dump(DumpText out, std::string_view what, const ast::Expression& expression);
void dump(DumpText out, const std::vector<ast::Option>& options);

}  // namespace syncql::syntax
