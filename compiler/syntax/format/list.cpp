#include "compiler/syntax/format/list.h"

#include <algorithm>

namespace syncql::syntax {
namespace {

class ListWriter {
 public:
  ListWriter(Writer& out, const ListForm& form, Span brackets, const std::vector<ListItem>& items)
      : out_(out), form_(form), end_(brackets.end), items_(items) {
    out_.notes_before(brackets.begin);
    fills_ = form.fill && (form.keeps_lines || out_.next_note(end_) == nullptr);
  }

  void write() {
    out_.add(items_.size() > 1 ? Piece::Kind::Open : Piece::Kind::OpenHugging);
    out_.text(form_.open);
    out_.add(Piece::Kind::Indent);
    opening_notes();
    out_.add(Piece::Kind::SoftLine);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (i > 0) separate(items_[i].span.begin);
      out_.notes_before(items_[i].span.begin);
      if (fills_) out_.add(Piece::Kind::Open);
      items_[i].write();
      if (fills_) out_.add(Piece::Kind::Close);
      notes_behind(i);
    }
    const Note* note = out_.next_note(end_);
    if (items_.empty() && note != nullptr && !note->begins_line) out_.put_note();
    out_.notes_behind(end_);
    out_.add(Piece::Kind::Dedent);
    out_.add(Piece::Kind::SoftLine);
    out_.text(form_.close);
    out_.add(Piece::Kind::Close);
  }

 private:
  // Those that say something of the whole list, behind the bracket that opens it.
  void opening_notes() {
    const std::uint32_t first = items_.empty() ? end_ : items_.front().span.begin;
    for (const Note* note = out_.next_note(first);
         note != nullptr && !note->begins_line && note->ends_line; note = out_.next_note(first)) {
      out_.space();
      out_.put_note();
      out_.add(Piece::Kind::Break);
    }
  }

  void separate(std::uint32_t next) {
    std::uint32_t ignored = 0;
    const std::size_t breaks = line_breaks_before(out_.source(), next, ignored);
    const Note* note = out_.next_note(next);
    const bool blank = note != nullptr ? note->behind_blank : breaks > 1;
    const bool keeps = fills_ && form_.keeps_lines && breaks > 0;
    const Piece::Kind kind = keeps    ? Piece::Kind::NewLine
                             : fills_ ? Piece::Kind::FillLine
                                      : Piece::Kind::Line;
    out_.add({kind, blank && kind != Piece::Kind::FillLine, {}});
  }

  // The comma, and around it the comments on the rest of the item's line. What stands between a
  // comma and the next item on the same line belongs to that one.
  void notes_behind(std::size_t index) {
    const bool last = index + 1 == items_.size();
    const std::uint32_t next = last ? end_ : items_[index + 1].span.begin;
    std::uint32_t at = items_[index].span.end;
    bool is_behind_comma = false;
    bool comma_is_due = !last;
    for (const Note* note = out_.next_note(next); note != nullptr && !note->begins_line;
         note = out_.next_note(next)) {
      is_behind_comma = is_behind_comma || has_comma(at, note->span.begin);
      if (is_behind_comma && !note->ends_line) break;
      if (comma_is_due && note->ends_line) comma(comma_is_due);
      out_.space();
      out_.put_note();
      if (note->to_line_end) break;
      if (note->ends_line && !last) out_.add(Piece::Kind::Break);
      at = std::max(at, note->span.end);
    }
    if (comma_is_due) comma(comma_is_due);
  }

  bool has_comma(std::uint32_t begin, std::uint32_t end) const {
    if (begin >= end) return false;
    return out_.source().substr(begin, end - begin).find(',') != std::string_view::npos;
  }

  void comma(bool& is_due) {
    out_.text(",");
    is_due = false;
  }

  Writer& out_;
  const ListForm& form_;
  std::uint32_t end_;
  const std::vector<ListItem>& items_;
  bool fills_ = false;
};

}  // namespace

void write_list(Writer& out, const ListForm& form, Span brackets,
                const std::vector<ListItem>& items) {
  ListWriter(out, form, brackets, items).write();
}

}  // namespace syncql::syntax
