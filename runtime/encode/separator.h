// Column separators and row delimiters as Stream Load takes them in headers: what the user wrote,
// and the bytes that it stands for.
#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace syncql::runtime {

struct Separator {
  std::string bytes;   // what stands in the body
  std::string header;  // what stands in the request header; safe to send
};

// `\x01`, `0x0102`: hex pairs below 0x80 (the server re-encodes others); else the text itself, in
// which `\t` and `\n` stand for a tab and a line feed. Text goes into the header as it was written
// unless a header cannot carry it, or older servers would misread it: then in hex form.
// The error says what is wrong, lower case, without the value. (StarRocks:
// Delimiter.convertDelimiter)
tl::expected<Separator, std::string> parse_separator(std::string_view written);

}  // namespace syncql::runtime
