// The regular expressions of MATCHES. A definition's author writes them and anyone's text is held
// against them, so that no pattern and no text may take for ever.
#pragma once

#include <string>

namespace syncql::catalog {

// ECMAScript, without back references: those cannot be matched in bounded time.
bool is_pattern(const std::string& pattern);

// Whether the whole text fits; a text of more than 1000 bytes never does. The pattern must be one.
bool matches(const std::string& pattern, const std::string& text);

}  // namespace syncql::catalog
