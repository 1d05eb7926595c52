// Text that comes out of a Markdown reader as it went in. Knows nothing of what the text says.
#pragma once

#include <string>
#include <string_view>

namespace syncql::cli {

// One paragraph or table cell. What stands between back-ticks stays code; signs elsewhere that
// Markdown would obey are shown as they are.
std::string markdown_escaped(std::string_view text);

// `code` in back-ticks, as many as the text needs; for a table's cell.
std::string markdown_code(std::string_view code);

// Paragraphs whose lines are broken at `width`; indented lines become a block of code.
std::string markdown_paragraphs(std::string_view text, std::size_t width);

}  // namespace syncql::cli
