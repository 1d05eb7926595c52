#include "compiler/syntax/format/document.h"

#include <algorithm>

#include "compiler/syntax/format/measure.h"

namespace syncql::syntax {
namespace {

// Deeper lines are moved in no further: indentation must not outgrow the text.
constexpr std::size_t kDeepestIndent = 60;

class Layout {
 public:
  explicit Layout(const Document& document) : document_(document), measures_(measure(document)) {}

  std::string write() {
    for (std::size_t i = 0; i < document_.size(); ++i) add(i);
    return std::move(out_);
  }

 private:
  void add(std::size_t index) {
    const Piece& piece = document_[index];
    switch (piece.kind) {
      case Piece::Kind::Text:
        return text(piece.text);
      case Piece::Kind::LineComment:
        text(piece.text);
        line_is_closed_ = true;
        return;
      case Piece::Kind::Space:
        blank_is_due_ = true;
        return;
      case Piece::Kind::Open:
      case Piece::Kind::OpenHugging:
        broken_.push_back(measures_[index].must_break || !fits(measures_[index].width));
        return;
      case Piece::Kind::Close:
        broken_.pop_back();
        return;
      case Piece::Kind::Indent:
        indent_ += kIndentStep;
        return;
      case Piece::Kind::Dedent:
        indent_ -= kIndentStep;
        return;
      case Piece::Kind::Break:
        return;
      default:
        return line(piece, index);
    }
  }

  void line(const Piece& piece, std::size_t index) {
    using Kind = Piece::Kind;
    const bool in_broken = !broken_.empty() && broken_.back();
    const bool ends =
        piece.kind == Kind::NewLine ||
        (piece.kind == Kind::FillLine ? !fits(measures_[index].width + 1) : in_broken);
    if (ends) {
      new_line();
      if (piece.blank_line && !out_.ends_with("\n\n")) out_ += '\n';
    } else if (piece.kind != Kind::SoftLine) {
      blank_is_due_ = true;
    }
  }

  bool fits(std::size_t width) const {
    const std::size_t column = line_is_empty_ ? indentation() : column_ + (blank_is_due_ ? 1 : 0);
    return column + width <= kLineWidth;
  }

  std::size_t indentation() const { return std::min(indent_, kDeepestIndent); }

  void text(const std::string& text) {
    if (text.empty()) return;
    if (line_is_closed_) new_line();
    if (line_is_empty_) {
      out_.append(indentation(), ' ');
      column_ = indentation();
    } else if (blank_is_due_) {
      out_ += ' ';
      ++column_;
    }
    line_is_empty_ = blank_is_due_ = false;
    out_ += text;
    const std::size_t last_line = text.rfind('\n');
    if (last_line == std::string::npos) {
      column_ += characters(text);
    } else {
      column_ = characters(std::string_view(text).substr(last_line + 1));
    }
  }

  void new_line() {
    if (!line_is_empty_) out_ += '\n';
    line_is_empty_ = true;
    line_is_closed_ = blank_is_due_ = false;
  }

  const Document& document_;
  std::vector<Measure> measures_;
  std::vector<bool> broken_;  // of the open groups
  std::string out_;
  std::size_t column_ = 0;
  std::size_t indent_ = 0;
  bool line_is_empty_ = true;
  bool line_is_closed_ = false;  // by a comment that reaches to its end
  bool blank_is_due_ = false;
};

}  // namespace

std::string lay_out(const Document& document) {
  return Layout(document).write();
}

}  // namespace syncql::syntax
