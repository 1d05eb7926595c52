// A text before it has lines: words, and between them places where a line may end. Groups stay on
// one line where they fit and are broken at all their places otherwise. Knows nothing of SyncQL.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace syncql::syntax {

struct Piece {
  enum class Kind : std::uint8_t {
    Text,         // stands as it is, line breaks included
    LineComment,  // the same, and nothing may follow it on its line
    Space,        // one blank, but none at the beginning or end of a line
    Line,         // a blank, or a line break where its group is broken
    SoftLine,     // nothing, or a line break where its group is broken
    FillLine,     // a blank, or a line break where what follows does not fit
    NewLine,      // the end of the line, if anything is on it
    Break,        // nothing itself: the groups around it are broken
    Open,         // a group
    OpenHugging,  // a group that text of several lines does not break
    Close,
    Indent,  // lines that begin behind it are moved in by one step
    Dedent,
  };
  Kind kind = Kind::Text;
  bool blank_line = false;  // of a Line: a blank line stands there where it is broken
  std::string text;
};

using Document = std::vector<Piece>;

inline constexpr std::size_t kLineWidth = 100;  // characters
inline constexpr std::size_t kIndentStep = 2;

// The text with its lines, without a line break at its end. Takes time linear in the size of the
// document; every Open must have its Close.
std::string lay_out(const Document& document);

}  // namespace syncql::syntax
