// Lists between brackets: on one line where they fit, else an item a line or, for short items, as
// many in a line as fit. Knows nothing of what the items are.
#pragma once

#include <functional>
#include <vector>

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

struct ListItem {
  Span span;
  std::function<void()> write;
};

struct ListForm {
  std::string_view open = "(";
  std::string_view close = ")";
  bool fill = false;         // unless comments need lines of their own
  bool keeps_lines = false;  // fills and keeps the user's lines, which say what belongs together
};

// `brackets` ends with the closing bracket; comments in front of where it begins stay in front.
void write_list(Writer& out, const ListForm& form, Span brackets,
                const std::vector<ListItem>& items);

}  // namespace syncql::syntax
