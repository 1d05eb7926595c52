// Puts words and comments into a document: each comment once, in front of the word that it stood in
// front of. Knows the user's text, not what is said in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/syntax/format/document.h"
#include "compiler/syntax/format/notes.h"

namespace syncql::syntax {

// Half open: indices of notes.
struct NoteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Writer {
 public:
  // Only the notes in the range are written. Those behind the statement that begin before
  // `line_end` stand on the line that its last word stands on.
  Writer(std::string_view source, const std::vector<Note>& notes, NoteRange range,
         std::uint32_t line_end)
      : source_(source), notes_(notes), range_(range), line_end_(line_end) {}

  std::string_view source() const { return source_; }
  const std::vector<Note>& notes() const { return notes_; }
  std::uint32_t line_end() const { return line_end_; }
  // What is still to be written.
  NoteRange range() const { return range_; }
  void set_range(NoteRange range) { range_ = range; }
  // Of the part that is written last: what is to be written behind the statement's semicolon.
  NoteRange tail() const { return tail_; }
  void set_tail(NoteRange range) { tail_ = range; }

  void add(Piece::Kind kind) { document_.push_back({kind, false, {}}); }
  void add(Piece piece) { document_.push_back(std::move(piece)); }
  void text(std::string_view text) {
    document_.push_back({Piece::Kind::Text, false, std::string(text)});
  }
  // With a blank behind it.
  void keyword(std::string_view word) {
    text(word);
    space();
  }
  void space() { add(Piece::Kind::Space); }
  void new_line() { add(Piece::Kind::NewLine); }
  // The user's own characters, comments among them included, behind the comments in front of them.
  void written(Span span);

  // The first note of the range if it begins before the offset; null otherwise.
  const Note* next_note(std::uint32_t before) const;
  // Writes that note.
  void put_note();
  // Writes all notes that begin before the offset, on lines of their own where they had some:
  // either in front of a word, or behind one.
  void notes_before(std::uint32_t offset);
  void notes_behind(std::uint32_t offset);
  // The same, but only those that go on the line of what was written last.
  void notes_on_line(std::uint32_t before);

  const Document& document() const { return document_; }

 private:
  std::string_view source_;
  const std::vector<Note>& notes_;
  NoteRange range_;
  NoteRange tail_;
  std::uint32_t line_end_;
  Document document_;
};

}  // namespace syncql::syntax
