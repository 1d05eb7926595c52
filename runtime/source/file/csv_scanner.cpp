#include "runtime/source/file/csv_scanner.h"

#include <algorithm>

#include "runtime/source/file/byte_mask.h"

namespace syncql::runtime {
namespace {

MarkedBytes marked_bytes(const CsvSyntax& syntax) {
  return {'\n', syntax.separator, syntax.quote.value_or('\n'), syntax.escape.value_or('\n')};
}

char escaped_byte(char c) {
  switch (c) {
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    case '0':
      return '\0';
    default:
      return c;
  }
}

}  // namespace

void CsvScanner::reset(const char* begin, const char* end, bool last, std::uint64_t line) {
  record_line_ = line_ = line;
  record_ = at_ = begin;
  end_ = end;
  last_ = last;
  block_ = begin - kBlock;
  mask_ = 0;
  count_ = 0;
}

void CsvScanner::look_at(const char* block) {
  block_ = block;
  mask_ = byte_mask(block_, marked_bytes(syntax_));
  const std::ptrdiff_t left = end_ - block_;
  if (left < kBlock) mask_ &= (std::uint64_t{1} << left) - 1;
}

// The byte there, the one behind the last special one, means nothing, whatever it is.
void CsvScanner::pass(const char* place) {
  if (place >= end_) return;
  if (*place == '\n') ++line_;
  if (place - block_ == kBlock) look_at(place);
  mask_ &= ~(std::uint64_t{1} << (place - block_));
}

CsvScanner::Step CsvScanner::next() {
  record_ = at_;
  record_line_ = line_;
  count_ = 0;
  torn_ = false;
  if (at_ == end_) return last_ ? Step::End : Step::More;
  for (;;) {
    const bool opens = syntax_.quote && at_ < end_ && *at_ == *syntax_.quote;
    switch (opens ? quoted(at_) : unquoted(at_, false)) {
      case Ending::Field:
        continue;
      case Ending::More:
        return Step::More;
      case Ending::Unclosed:
        return Step::Unclosed;
      case Ending::Record:
        break;
    }
    if (torn_) return Step::Torn;
    const bool blank = count_ == 1 && !fields_[0].quoted && fields_[0].raw.empty();
    return blank ? Step::Blank : Step::Record;
  }
}

CsvScanner::Ending CsvScanner::unquoted(const char* start, bool marked) {
  for (;;) {
    const char* place = next_special();
    if (place == end_) {
      if (!last_) return Ending::More;
      const char* stop = place > start && place[-1] == '\r' ? place - 1 : place;
      add(start, stop, false, marked);
      at_ = end_;
      return Ending::Record;
    }
    if (*place == syntax_.separator) {
      add(start, place, false, marked);
      at_ = place + 1;
      return Ending::Field;
    }
    if (*place == '\n') {
      const char* stop = place > start && place[-1] == '\r' ? place - 1 : place;
      add(start, stop, false, marked);
      at_ = place + 1;
      ++line_;
      return Ending::Record;
    }
    if (syntax_.escape && *place == *syntax_.escape) {
      if (place + 1 == end_ && !last_) return Ending::More;
      pass(place + 1);
      marked = true;
    }
  }
}

CsvScanner::Ending CsvScanner::quoted(const char* start) {
  next_special();  // the opening quote
  bool marked = false;
  for (;;) {
    const char* place = next_special();
    if (place == end_) return last_ ? Ending::Unclosed : Ending::More;
    if (*place == *syntax_.quote) {
      if (place + 1 == end_ && !last_) return Ending::More;
      if (place + 1 == end_ || place[1] != *syntax_.quote) {
        return behind_quotes(start + 1, place, marked);
      }
      next_special();  // the second of a doubled one
      marked = true;
    } else if (*place == '\n') {
      ++line_;
    } else if (syntax_.escape && *place == *syntax_.escape) {
      if (place + 1 == end_ && !last_) return Ending::More;
      pass(place + 1);
      marked = true;
    }
  }
}

CsvScanner::Ending CsvScanner::behind_quotes(const char* text, const char* close, bool marked) {
  const char* stop = close + 1;
  if (stop < end_ && *stop == '\r') {
    ++stop;
    if (stop == end_ && !last_) return Ending::More;
  }
  const bool plain = stop == close + 1;
  const bool ends_record = stop == end_ || *stop == '\n';
  if (ends_record || (plain && *stop == syntax_.separator)) {
    if (stop < end_) next_special();
    add(text, close, true, marked);
    at_ = stop < end_ ? stop + 1 : end_;
    if (ends_record && stop < end_) ++line_;
    return ends_record ? Ending::Record : Ending::Field;
  }
  torn_ = true;
  return unquoted(text - 1, marked);
}

// A text for each field, so that none of a record's texts moves while another one is made.
std::string_view CsvScanner::unmarked(const CsvField& field) {
  if (scratch_.size() < count_) scratch_.resize(count_);
  std::string& out = scratch_[static_cast<std::size_t>(&field - fields_.data())];
  out.clear();
  if (syntax_.escape) {
    append_unescaped(field, out);
    return out;
  }
  std::string_view left = field.raw;
  for (;;) {
    const std::size_t quote = left.find(*syntax_.quote);
    if (quote == std::string_view::npos) break;
    out.append(left.substr(0, quote + 1));
    left.remove_prefix(std::min(quote + 2, left.size()));
  }
  out.append(left);
  return out;
}

void CsvScanner::append_unescaped(const CsvField& field, std::string& out) const {
  const std::string_view raw = field.raw;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const bool more = i + 1 < raw.size();
    if (more && raw[i] == *syntax_.escape) {
      out += escaped_byte(raw[++i]);
    } else {
      out += raw[i];
      if (more && field.quoted && raw[i] == *syntax_.quote) ++i;
    }
  }
}

}  // namespace syncql::runtime
