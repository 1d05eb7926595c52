// The parts of a statement that may change places, each on a line of its own: a comment travels
// with the part that it stands in front of, or behind on its line. Knows nothing of the parts.
#pragma once

#include <functional>
#include <vector>

#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

struct Part {
  Span span;  // as it stands in the source
  std::function<void()> write;
  bool behind_blank = false;  // a blank line is put in front of it
};

// Writes the parts in the order given; the first one goes on from what was written before.
void write_parts(Writer& out, const std::vector<Part>& parts);

}  // namespace syncql::syntax
