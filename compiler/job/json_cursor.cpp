#include "compiler/job/json_cursor.h"

#include <fmt/format.h>
#include <limits>

#include "compiler/job/codes.h"

namespace syncql::job {

void Cursor::read(std::string& out) const {
  if (!json_.is_string()) return refuse("a text");
  out = json_.get<std::string>();
}

void Cursor::read(bool& out) const {
  if (!json_.is_boolean()) return refuse("true or false");
  out = json_.get<bool>();
}

void Cursor::read(std::int64_t& out) const {
  constexpr std::uint64_t kLargest = std::numeric_limits<std::int64_t>::max();
  const bool too_large = json_.is_number_unsigned() && json_.get<std::uint64_t>() > kLargest;
  if (!json_.is_number_integer() || too_large) return refuse("a whole number of 64 bits");
  out = json_.get<std::int64_t>();
}

void Cursor::require(const char* key) const {
  if (json_.is_object() && !json_.contains(key)) {
    Cursor(json_, trouble_, pointer_ + "/" + key).refuse("there");
  }
}

void Cursor::refuse(std::string_view wanted) const {
  if (trouble_) return;
  Diagnostic found(kBadJobJson,
                   fmt::format("`{}` is not {}", pointer_.empty() ? "/" : pointer_, wanted));
  trouble_ = std::move(found.with_help("write the job anew: `syncql compile FILE --emit job`"));
}

}  // namespace syncql::job
