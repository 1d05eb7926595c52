// The one character that a job gives as a separator: as it is, or in a form that can be typed.
#pragma once

#include <optional>
#include <string_view>

namespace syncql::runtime {

// `,`, `\t`, `\x01`; nothing where the text is none of these.
std::optional<char> delimiter_in(std::string_view text);

}  // namespace syncql::runtime
