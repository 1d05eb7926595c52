#include "compiler/syntax/format/notes.h"

#include "compiler/syntax/format/blank.h"

namespace syncql::syntax {
namespace {

std::string normalized(std::string_view written, bool to_line_end) {
  std::string result;
  result.reserve(written.size());
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool pair = written[i] == '\r' && i + 1 < written.size() && written[i + 1] == '\n';
    if (!pair) result += written[i];
  }
  if (to_line_end) result.erase(result.find_last_not_of(" \t\f\v") + 1);
  return result;
}

}  // namespace

std::size_t line_breaks_before(std::string_view text, std::uint32_t offset, std::uint32_t& begin) {
  std::size_t breaks = 0;
  begin = offset;
  while (const std::uint32_t size = blank_before(text, begin)) {
    begin -= size;
    const bool pair = text[begin] == '\r' && begin + 1 < text.size() && text[begin + 1] == '\n';
    if (is_line_break(text[begin]) && !pair) ++breaks;
  }
  return breaks;
}

std::vector<Note> read_notes(const ast::Script& script, std::string_view text) {
  std::vector<Note> notes;
  notes.reserve(script.comments.size());
  for (const ast::Comment& comment : script.comments) {
    Note note;
    note.to_line_end = comment.text.starts_with("--");
    note.text = normalized(comment.text, note.to_line_end);
    note.span = comment.span;
    std::uint32_t begin = 0;
    const std::size_t breaks = line_breaks_before(text, note.span.begin, begin);
    const bool follows = !notes.empty() && notes.back().span.end == begin;
    note.is_first = breaks > 0 || begin == 0;
    note.begins_line = note.is_first || (follows && notes.back().begins_line);
    note.behind_blank = breaks > 1;
    notes.push_back(std::move(note));
  }
  for (std::size_t i = notes.size(); i-- > 0;) {
    std::uint32_t end = notes[i].span.end;
    bool line_ends = false;
    while (const std::uint32_t size = blank_behind(text, end)) {
      line_ends = line_ends || is_line_break(text[end]);
      end += size;
    }
    const bool followed = i + 1 < notes.size() && notes[i + 1].span.begin == end;
    notes[i].is_last = line_ends || end == text.size();
    notes[i].ends_line = notes[i].is_last || (followed && notes[i + 1].ends_line);
  }
  return notes;
}

}  // namespace syncql::syntax
