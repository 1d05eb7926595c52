// A diagnostic's words as they may be shown: secrets concealed, nothing in them that a terminal or
// a log would obey. Every report that is read by people takes its words from here.
#pragma once

#include <string>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"

namespace syncql {

// A terminal would obey control characters: they are shown as `?`, a tab as a blank. The number of
// bytes stays the same.
std::string printable(std::string text);

// A message, label or help as it may be shown.
std::string shown_text(const std::string& text, const SourceManager& sources);

// All that is said, for readers without a place for each part: the message with the label behind
// it in parentheses, then a line for each note and each help.
std::string shown_message(const Diagnostic& diagnostic, const SourceManager& sources);

}  // namespace syncql
