// How wide the parts of a document are, so that one pass can lay it out. Chooses no line breaks.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/syntax/format/document.h"

namespace syncql::syntax {

struct Measure {
  // Of a group or a FillLine: characters, on one line, from here to the first place behind it
  // where a line may end.
  std::size_t width = 0;
  bool must_break = false;  // of a group: it cannot stand on one line
};

// One for each piece.
std::vector<Measure> measure(const Document& document);

// Code points of a UTF-8 text.
std::size_t characters(std::string_view text);

}  // namespace syncql::syntax
