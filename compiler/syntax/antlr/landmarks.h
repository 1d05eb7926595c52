// Where statements, clauses and brackets begin, told by the words alone: what messages and recovery
// hold on to where the grammar no longer helps.
#pragma once

#include <vector>

#include "compiler/syntax/antlr/tokens.h"

namespace syncql::syntax {

class Landmarks {
 public:
  Landmarks(const Tokens& tokens, const SourceText& text) : tokens_(tokens), text_(text) {}

  bool begins_line(std::size_t token) const;
  bool in_first_column(std::size_t token) const;
  // The first words of a statement stand here, at the beginning of a line.
  bool begins_statement(std::size_t token) const;
  // The first words of a clause of SYNC stand here.
  bool begins_clause(std::size_t token) const;
  // The first words of a section of DEFINE CONNECTOR stand here.
  bool begins_section(std::size_t token) const;
  // An entry of a list of options (`name =`) or of definitions (`name TYPE`, at the beginning of a
  // line) stands here.
  bool begins_option(std::size_t token) const;
  bool begins_definition(std::size_t token) const;
  // The brackets that are open behind the range, the innermost last; `already` are open before it.
  std::vector<std::size_t> open_brackets(std::vector<std::size_t> already, TokenRange range) const;

 private:
  const Tokens& tokens_;
  const SourceText& text_;
};

bool is_opening(std::size_t type);
bool is_closing(std::size_t type);
// The closing bracket that belongs to an opening one.
std::size_t closing_of(std::size_t opening);

}  // namespace syncql::syntax
