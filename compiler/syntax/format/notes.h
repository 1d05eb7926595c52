// The comments of a script, each with where it stands among the lines. Knows no statements.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/syntax/ast.h"

namespace syncql::syntax {

struct Note {
  std::string text;  // without blanks at the end; its line ends are `\n`
  Span span;
  bool to_line_end = false;   // `-- …`
  bool is_first = false;      // nothing stands before it on its line
  bool begins_line = false;   // nothing but comments stands before it on its line
  bool ends_line = false;     // nothing but comments stands behind it on its line
  bool is_last = false;       // nothing stands behind it on its line
  bool behind_blank = false;  // a blank line, at least, stands before it
};

std::vector<Note> read_notes(const ast::Script& script, std::string_view text);

// Line breaks in the white space that ends at `offset`; `begin` is set to where that space begins.
std::size_t line_breaks_before(std::string_view text, std::uint32_t offset, std::uint32_t& begin);

}  // namespace syncql::syntax
