// How Stream Load spells separators, and which of them stand in ordinary texts.
#pragma once

#include <string_view>

namespace syncql::lint {

// `,`, `|`, `;`, a blank, a tab or a line break, also spelt `\t`, `\n` or `\x2c`; nothing longer,
// as two characters in a row are rare enough.
bool stands_in_texts(std::string_view separator);

}  // namespace syncql::lint
