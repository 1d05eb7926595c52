// Column and row delimiters as the FE decodes them from a header's value. Knows no CSV.
#pragma once

#include <string>
#include <string_view>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

// A value that begins with `\x`, `\X`, `0x` or `0X` is pairs of hexadecimal digits. Each pair
// becomes a character that is written as UTF-8, so that a byte from 0x80 on arrives as two bytes:
// StarRocks does so too. Otherwise the two characters `\t` and `\n` stand for tab and line feed,
// unless `replaces_escapes` is off (StarRocks before 3.1.14, 3.2.9, 3.3.2). `what` names the header
// in the error: `column separator`. The result has 1 to 50 bytes.
Checked<std::string> decode_delimiter(std::string_view value, std::string_view what,
                                      bool replaces_escapes);

// The delimiter as messages show it: control bytes as `\t`, `\n`, `\x01`.
std::string show_delimiter(std::string_view delimiter);

}  // namespace syncql::sandbox
