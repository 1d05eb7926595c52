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

// The job's comment and every text of names, columns and option values, keys of objects and the
// data sources' options included. Not the job's own name, and not where secrets are kept.
void for_each_text(Job& job, const TextVisitor& visit);

// A `${name}` in a text. What stands between the braces is a name or a scheduling expression, of
// which neither holds a quote, another `$` or a line break: a `${` that meets one is broken.
struct Reference {
  std::size_t begin = 0;  // of the `$`
  std::size_t end = 0;    // behind the brace; where broken, behind what could belong to it
  std::string_view name;  // between the braces; points into the text
  bool is_name = false;   // closed; letters, digits, `_`, not beginning with a digit
  bool broken = false;    // the closing brace is missing
};

// In order, not overlapping, broken ones included.
std::vector<Reference> references(std::string_view text);

// Whether the text's value is known only when the job runs: it holds a closed reference.
bool has_reference(std::string_view text);

}  // namespace syncql::job
