// Whether a document's bytes are UTF-8. The only place of lift that looks at the encoding.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace syncql::lift {

// The offset of the first byte that is no part of a UTF-8 text (RFC 3629).
std::optional<std::size_t> first_not_utf8(std::string_view text);

// What the text is encoded as, where it looks like UTF-16 or UTF-32; else nothing.
std::optional<std::string_view> other_encoding(std::string_view text);

}  // namespace syncql::lift
