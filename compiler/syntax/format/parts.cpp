#include "compiler/syntax/format/parts.h"

#include <algorithm>
#include <numeric>

namespace syncql::syntax {
namespace {

// Which notes belong to each part; those that are left over stay in `rest`.
std::vector<NoteRange> share_notes(const Writer& out, const std::vector<Part>& parts,
                                   NoteRange& rest) {
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), 0);
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return parts[a].span.begin < parts[b].span.begin;
  });
  std::vector<NoteRange> result(parts.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Span span = parts[order[i]].span;
    NoteRange& own = result[order[i]];
    own.begin = rest.begin;
    // What stands behind the part that ends the statement, before and after, is not moved.
    const bool is_last = i + 1 == order.size();
    const std::uint32_t line_end = !is_last                      ? parts[order[i + 1]].span.begin
                                   : order[i] + 1 < parts.size() ? out.line_end()
                                                                 : span.end;
    for (; rest.begin < rest.end; ++rest.begin) {
      const Note& note = out.notes()[rest.begin];
      if (note.span.begin >= span.end && (note.begins_line || note.span.begin >= line_end)) break;
    }
    own.end = rest.begin;
  }
  return result;
}

}  // namespace

void write_parts(Writer& out, const std::vector<Part>& parts) {
  NoteRange rest = out.range();
  const std::vector<NoteRange> notes = share_notes(out, parts, rest);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out.add({Piece::Kind::NewLine, parts[i].behind_blank, {}});
    out.set_range(notes[i]);
    out.notes_before(parts[i].span.begin);
    parts[i].write();
    if (i + 1 == parts.size()) break;
    out.notes_behind(parts[i].span.end);
    out.notes_on_line(static_cast<std::uint32_t>(out.source().size()));
  }
  out.set_tail(out.range());
  out.set_range(rest);
}

}  // namespace syncql::syntax
