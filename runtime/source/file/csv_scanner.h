// Takes CSV apart, record by record, where it lies: RFC 4180 with what files in the wild add to it.
// Knows nothing of files, columns and what a field means.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::runtime {

struct CsvSyntax {
  char separator = ',';
  std::optional<char> quote = '"';
  std::optional<char> escape = std::nullopt;  // beside the doubled quote
};

struct CsvField {
  std::string_view raw;  // between the quotes where it is quoted
  bool quoted = false;
  bool marked = false;  // holds doubled quotes or escapes: see CsvScanner::text
};

// Lines end with LF or CR LF; a quote has its meaning at a field's beginning only; the last record
// needs no line break.
class CsvScanner {
 public:
  enum class Step : std::uint8_t {
    Record,
    Blank,     // a line with nothing in it
    Torn,      // text stands behind a closing quote; fields() has what was understood
    More,      // the record goes on behind the end: call reset with more bytes from record() on
    Unclosed,  // the file ends within quotes
    End,
  };

  explicit CsvScanner(CsvSyntax syntax) : syntax_(syntax), fields_(16) {}

  // Goes on at `begin`, the beginning of a record. 64 bytes behind the end must be readable.
  // `last`: nothing follows. `line` is where `begin` is.
  void reset(const char* begin, const char* end, bool last, std::uint64_t line);
  Step next();

  // Of the last step: its first byte and line, the byte behind its line break, and its fields.
  const char* record() const { return record_; }
  std::uint64_t line() const { return record_line_; }
  const char* behind() const { return at_; }
  std::uint64_t line_behind() const { return line_; }
  std::span<const CsvField> fields() const { return {fields_.data(), count_}; }

  // The field's text: doubled quotes are one, escapes what they stand for. What is made anew lives
  // in the scanner until the next step.
  std::string_view text(const CsvField& field) {
    return field.marked ? unmarked(field) : field.raw;
  }

 private:
  static constexpr std::ptrdiff_t kBlock = 64;

  enum class Ending : std::uint8_t { Field, Record, More, Unclosed };

  // The first byte not looked at yet that may mean something; the end where there is none.
  const char* next_special() {
    while (mask_ == 0) {
      if (end_ - block_ <= kBlock) return end_;
      look_at(block_ + kBlock);
    }
    const char* place = block_ + std::countr_zero(mask_);
    mask_ &= mask_ - 1;
    return place;
  }
  void look_at(const char* block);
  void pass(const char* place);
  Ending unquoted(const char* start, bool marked);
  Ending quoted(const char* start);
  Ending behind_quotes(const char* text, const char* close, bool marked);
  void add(const char* begin, const char* end, bool quoted, bool marked) {
    if (count_ == fields_.size()) fields_.resize(2 * count_);
    CsvField& field = fields_[count_++];
    field.raw = {begin, static_cast<std::size_t>(end - begin)};
    field.quoted = quoted;
    field.marked = marked;
  }
  std::string_view unmarked(const CsvField& field);
  void append_unescaped(const CsvField& field, std::string& out) const;

  CsvSyntax syntax_;
  std::vector<CsvField> fields_;
  std::size_t count_ = 0;
  std::vector<std::string> scratch_;
  const char* record_ = nullptr;
  const char* at_ = nullptr;
  const char* end_ = nullptr;
  const char* block_ = nullptr;  // the 64 bytes that mask_ is about
  std::uint64_t mask_ = 0;       // those of them that may mean something and are not looked at yet
  std::uint64_t record_line_ = 0;
  std::uint64_t line_ = 0;  // so many line breaks have been passed
  bool last_ = false;
  bool torn_ = false;
};

}  // namespace syncql::runtime
