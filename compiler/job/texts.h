// The way to every text of a job that may hold `${name}`, and to the names in one text. Knows
// nothing of values for them.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/job/job.h"

namespace syncql::job {

using TextVisitor = std::function<void(std::string& text, const std::optional<Span>& place)>;

// Every text of names, columns and option values, those of the data sources included. Not the
// job's own name and comment, and not where secrets are kept.
void for_each_text(Job& job, const TextVisitor& visit);

// A `${name}` in a text. What stands between the braces is a name or a scheduling expression.
struct Reference {
  std::size_t begin = 0;  // of the `$`
  std::size_t end = 0;    // behind the brace
  std::string_view name;  // between the braces; points into the text
  bool is_name = false;   // letters, digits, `_`, not beginning with a digit
};

// In order, not overlapping. A `${` that is never closed is none.
std::vector<Reference> references(std::string_view text);

}  // namespace syncql::job
