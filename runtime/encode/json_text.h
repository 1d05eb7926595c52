// Pieces of JSON text (RFC 8259) written straight into a body.
#pragma once

#include <cstddef>
#include <string_view>

#include "runtime/encode/body.h"

namespace syncql::runtime {

inline constexpr std::size_t kLongestJsonEscape = 6;  // `\u001f`

// The text as a JSON string, quotes included. It must be valid UTF-8.
void append_json_string(std::string_view text, Body& body);

// Whether the text is a JSON number as it stands: `-0.50`, `1e20`; not `007`, `.5`, `nan`.
bool is_json_number(std::string_view text);

}  // namespace syncql::runtime
