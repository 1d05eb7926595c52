// Base64 as RFC 4648 section 4 has it: for VARBINARY fields and for Basic authorization.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace syncql::sandbox {

// Nothing where the text is not base64 to its last byte: length a multiple of four, padding at the
// end alone, no line breaks.
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace syncql::sandbox
