#include "compiler/syntax/format/writer.h"

namespace syncql::syntax {

void Writer::written(Span span) {
  const bool goes_on = next_note(span.begin) != nullptr;
  if (goes_on) add(Piece::Kind::Indent);
  notes_before(span.begin);
  text(source_.substr(span.begin, span.end - span.begin));
  if (goes_on) add(Piece::Kind::Dedent);
  while (next_note(span.end) != nullptr) ++range_.begin;
}

const Note* Writer::next_note(std::uint32_t before) const {
  if (range_.begin == range_.end) return nullptr;
  const Note& note = notes_[range_.begin];
  return note.span.begin < before ? &note : nullptr;
}

void Writer::put_note() {
  const Note& note = notes_[range_.begin++];
  if (note.text.find('\n') != std::string::npos) add(Piece::Kind::Break);
  add({note.to_line_end ? Piece::Kind::LineComment : Piece::Kind::Text, false, note.text});
}

void Writer::notes_before(std::uint32_t offset) {
  while (const Note* note = next_note(offset)) {
    const bool is_last = note->is_last;
    if (note->is_first) new_line();
    put_note();
    add(is_last ? Piece::Kind::NewLine : Piece::Kind::Space);
  }
}

void Writer::notes_behind(std::uint32_t offset) {
  while (const Note* note = next_note(offset)) {
    const bool is_last = note->is_last;
    add(note->is_first ? Piece::Kind::NewLine : Piece::Kind::Space);
    put_note();
    if (is_last) new_line();
  }
}

void Writer::notes_on_line(std::uint32_t before) {
  for (const Note* note = next_note(before); note != nullptr && !note->begins_line;
       note = next_note(before)) {
    space();
    put_note();
  }
}

}  // namespace syncql::syntax
