#include "compiler/syntax/format/format.h"

#include "compiler/syntax/format/statement.h"

namespace syncql::syntax {
namespace {

class Formatter {
 public:
  Formatter(const ast::Script& script, std::string_view text)
      : script_(script), text_(text), notes_(read_notes(script, text)) {}

  std::string format() {
    const std::vector<ast::Statement>& statements = script_.statements;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const bool last = i + 1 == statements.size();
      const auto end = static_cast<std::uint32_t>(text_.size());
      add_statement(statements[i], last ? end : statements[i + 1].span.begin);
    }
    add_lines(notes_.size(), false);
    return std::move(out_);
  }

 private:
  // With the comments in front of it; `next` is where the next one begins.
  void add_statement(const ast::Statement& statement, std::uint32_t next) {
    std::size_t lines_end = next_note_;
    while (lines_end < notes_.size() && notes_[lines_end].span.begin < statement.span.begin &&
           notes_[lines_end].ends_line) {
      ++lines_end;
    }
    std::uint32_t ignored = 0;
    const bool behind_blank = line_breaks_before(text_, statement.span.begin, ignored) > 1;
    std::size_t notes_end = lines_end;
    const std::string written = write(statement, next, notes_end);
    const bool has_lines = written.find('\n') != std::string::npos;
    const bool is_apart = has_lines || last_has_lines_;
    const bool has_notes = next_note_ < lines_end;
    add_lines(lines_end, is_apart);
    add_line(written, behind_blank || (is_apart && !has_notes));
    next_note_ = notes_end;
    last_has_lines_ = has_lines;
  }

  // The statement with its semicolon and the comments on its last line. `note` is moved from its
  // first note behind its last one.
  std::string write(const ast::Statement& statement, std::uint32_t next, std::size_t& note) const {
    const std::uint32_t semicolon = find_semicolon(statement.span.end, next, note);
    Writer writer(text_, notes_, {note, notes_.size()}, line_end(statement, semicolon, next, note));
    write_statement(writer, statement);
    keep_lines(writer, semicolon);
    writer.text(";");
    add_line_comments(writer, semicolon, next);
    note = writer.range().begin;
    return lay_out(writer.document());
  }

  // Comments that need lines stay inside of the statement, and the semicolon behind them.
  void keep_lines(Writer& writer, std::uint32_t semicolon) const {
    const NoteRange tail = writer.tail();
    const NoteRange rest = writer.range();
    bool need_lines = false;
    bool is_closed = false;
    const auto look_at = [&](const Note& note) {
      need_lines = need_lines || is_closed || note.begins_line;
      is_closed = note.to_line_end;
    };
    for (std::size_t i = tail.begin; i < tail.end; ++i) look_at(notes_[i]);
    for (std::size_t i = rest.begin; i < rest.end && notes_[i].span.begin < semicolon; ++i) {
      look_at(notes_[i]);
    }
    if (!need_lines) return;
    writer.set_range(tail);
    writer.notes_behind(semicolon);
    writer.set_tail({});
    writer.set_range(rest);
    writer.notes_behind(semicolon);
    writer.new_line();
  }

  // Those that stand behind the statement on its line, or behind the semicolon, up to one that
  // ends the line.
  static void add_line_comments(Writer& writer, std::uint32_t semicolon, std::uint32_t next) {
    bool is_closed = false;
    const NoteRange rest = writer.range();
    writer.set_range(writer.tail());
    while (const Note* note = writer.next_note(next)) add_line_comment(writer, *note, is_closed);
    writer.set_range(rest);
    for (const Note* note = writer.next_note(next);
         note != nullptr && !is_closed && !note->begins_line &&
         (note->ends_line || note->span.begin < semicolon);
         note = writer.next_note(next)) {
      add_line_comment(writer, *note, is_closed);
    }
  }

  static void add_line_comment(Writer& writer, const Note& note, bool& is_closed) {
    is_closed = note.to_line_end;
    writer.space();
    writer.put_note();
  }

  // Where the semicolon behind a statement stands, or the statement's end where there is none.
  std::uint32_t find_semicolon(std::uint32_t at, std::uint32_t next, std::size_t note) const {
    const std::uint32_t end = at;
    while (note < notes_.size() && notes_[note].span.begin < at) ++note;
    for (;; ++note) {
      const std::uint32_t until =
          note < notes_.size() ? std::min(notes_[note].span.begin, next) : next;
      const std::size_t found = text_.substr(at, until - at).find(';');
      if (found != std::string_view::npos) return at + static_cast<std::uint32_t>(found);
      if (until == next) return end;
      at = notes_[note].span.end;
    }
  }

  // Behind the last comment on the line that the statement ends on.
  std::uint32_t line_end(const ast::Statement& statement, std::uint32_t semicolon,
                         std::uint32_t next, std::size_t note) const {
    std::uint32_t end = statement.span.end;
    while (note < notes_.size() && notes_[note].span.begin < end) ++note;
    for (; note < notes_.size() && notes_[note].span.begin < next; ++note) {
      const Note& item = notes_[note];
      const std::string_view gap = text_.substr(end, item.span.begin - end);
      const bool on_line = gap.find_first_of("\r\n") == std::string_view::npos;
      if (!on_line || (item.span.begin > semicolon && !item.ends_line)) break;
      end = item.span.end;
    }
    return end;
  }

  // The comments up to `end`, on lines of their own.
  void add_lines(std::size_t end, bool is_apart) {
    bool follows = false;
    for (; next_note_ < end; ++next_note_) {
      const Note& note = notes_[next_note_];
      if (follows && !note.is_first) out_.back() = ' ';
      add_line(note.text, is_apart || note.behind_blank);
      follows = true;
      is_apart = false;
    }
  }

  void add_line(std::string_view line, bool behind_blank) {
    if (behind_blank && !out_.empty()) out_ += '\n';
    out_ += line;
    out_ += '\n';
  }

  const ast::Script& script_;
  std::string_view text_;
  std::vector<Note> notes_;
  std::size_t next_note_ = 0;
  bool last_has_lines_ = false;
  std::string out_;
};

}  // namespace

std::string format_script(const ast::Script& script, const SourceManager& sources) {
  return Formatter(script, sources.file(script.file).text()).format();
}

}  // namespace syncql::syntax
