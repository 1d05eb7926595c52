// Drafts to the text of a script, declarations first. Remembers which part of the text is which.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/lift/draft.h"

namespace syncql::lift {

struct Piece {
  std::size_t begin = 0;  // in bytes
  std::size_t end = 0;
  std::size_t item = 0;  // in the draft's items
};

// The statement of one draft with all that it needs.
std::string write_script(const Draft& draft, std::vector<Piece>* pieces = nullptr);

enum class Part : std::uint8_t { All, Datasources, Jobs };

// All of them in one text, what they share declared once; or the declarations of data sources only,
// or everything else.
std::string write_script(const std::vector<Draft>& drafts, Part part);

}  // namespace syncql::lift
