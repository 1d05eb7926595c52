#include "compiler/syntax/format/measure.h"

#include <algorithm>

namespace syncql::syntax {
namespace {

using Kind = Piece::Kind;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool has_lines(const Piece& piece) {
  return piece.kind == Kind::Text && piece.text.find('\n') != std::string::npos;
}

// On the line that it begins on.
std::size_t flat_width(const Piece& piece) {
  switch (piece.kind) {
    case Kind::Text:
      return characters(std::string_view(piece.text).substr(0, piece.text.find('\n')));
    case Kind::Space:
    case Kind::Line:
    case Kind::FillLine:
      return 1;
    default:
      return 0;
  }
}

bool may_end_line(Kind kind) {
  return kind == Kind::Line || kind == Kind::SoftLine || kind == Kind::FillLine ||
         kind == Kind::NewLine || kind == Kind::LineComment;
}

// Which groups cannot stand on one line, and where each is closed.
class Groups {
 public:
  Groups(const Document& document, std::vector<Measure>& measures)
      : document_(document), measures_(measures), ends_(document.size(), kNone) {}

  std::vector<std::size_t> match() {
    for (std::size_t i = 0; i < document_.size(); ++i) {
      const Kind kind = document_[i].kind;
      if (kind == Kind::Open || kind == Kind::OpenHugging) {
        open_.push_back({i, false, false});
      } else if (kind == Kind::Close) {
        close(i);
      } else if (!open_.empty()) {
        open_.back().must_break |=
            kind == Kind::NewLine || kind == Kind::Break || kind == Kind::LineComment;
        open_.back().has_lines |= has_lines(document_[i]);
      }
    }
    return std::move(ends_);
  }

 private:
  struct Group {
    std::size_t begin;
    bool must_break;
    bool has_lines;
  };

  void close(std::size_t end) {
    Group group = open_.back();
    open_.pop_back();
    ends_[group.begin] = end;
    if (document_[group.begin].kind == Kind::Open) group.must_break |= group.has_lines;
    measures_[group.begin].must_break = group.must_break;
    if (open_.empty()) return;
    open_.back().must_break |= group.must_break;
    open_.back().has_lines |= group.has_lines;
  }

  const Document& document_;
  std::vector<Measure>& measures_;
  std::vector<std::size_t> ends_;
  std::vector<Group> open_;
};

}  // namespace

std::vector<Measure> measure(const Document& document) {
  const std::size_t size = document.size();
  std::vector<Measure> result(size);
  const std::vector<std::size_t> ends = Groups(document, result).match();

  std::vector<std::size_t> begins(size + 1);  // where each piece begins if all is on one line
  for (std::size_t i = 0; i < size; ++i) begins[i + 1] = begins[i] + flat_width(document[i]);

  // From behind: where the line of a piece can end, and where the next text of several lines ends
  // its first one.
  std::vector<std::size_t> line_ends(size + 1, begins[size]);
  std::size_t text_end = kNone;
  for (std::size_t i = size; i-- > 0;) {
    const Kind kind = document[i].kind;
    if (has_lines(document[i])) text_end = begins[i + 1];
    line_ends[i] = may_end_line(kind)       ? begins[i]
                   : has_lines(document[i]) ? begins[i + 1]
                                            : line_ends[i + 1];
    if (kind == Kind::FillLine) {
      const bool is_group = i + 1 < size && document[i + 1].kind == Kind::Open;
      result[i].width = is_group ? result[i + 1].width : line_ends[i + 1] - begins[i + 1];
    }
    if (ends[i] == kNone) continue;
    const std::size_t end = std::min(line_ends[ends[i]], text_end);
    result[i].width = end - begins[i];
  }
  return result;
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace syncql::syntax
