#include "runtime/source/postgres/copy_row.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace syncql::runtime {
namespace {

constexpr char kDelimiter = '\t';
constexpr char kEscape = '\\';

// Not 0 where one of eight bytes is `wanted`: of a byte that became 0, the subtraction sets the top
// bit. Borrows can only add hits above a true one.
std::uint64_t equal_bytes(std::uint64_t word, char wanted) {
  constexpr std::uint64_t kOnes = ~std::uint64_t{0} / 255;
  constexpr std::uint64_t kTops = kOnes * 128;
  const std::uint64_t difference = word ^ (kOnes * static_cast<unsigned char>(wanted));
  return (difference - kOnes) & ~difference & kTops;
}

// The first delimiter or escape, or the end.
char* next_special(char* at, const char* end) {
  while (end - at >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, at, sizeof word);
    if ((equal_bytes(word, kDelimiter) | equal_bytes(word, kEscape)) != 0) break;
    at += 8;
  }
  while (at != end && *at != kDelimiter && *at != kEscape) ++at;
  return at;
}

constexpr signed char kNoDigit = 99;

constexpr std::array<signed char, 256> hexadecimal_digits() {
  std::array<signed char, 256> out{};
  for (signed char& value : out) value = kNoDigit;
  for (signed char i = 0; i < 10; ++i) out[static_cast<unsigned char>('0' + i)] = i;
  for (signed char i = 10; i < 16; ++i) {
    out[static_cast<unsigned char>('a' + i - 10)] = i;
    out[static_cast<unsigned char>('A' + i - 10)] = i;
  }
  return out;
}
constexpr auto kDigits = hexadecimal_digits();

int digit(char c, int base) {
  const int value = kDigits[static_cast<unsigned char>(c)];
  return value < base ? value : -1;
}

// Up to `most` digits at `at`, which is moved behind them; 0 where there are none.
char number(const char*& at, const char* end, int base, int most) {
  int value = 0;
  for (; most > 0 && at != end && digit(*at, base) >= 0; --most) {
    value = value * base + digit(*at++, base);
  }
  return static_cast<char>(value);
}

// The byte that the escape behind a backslash stands for; `at` is moved behind it.
char escaped(const char*& at, const char* end) {
  constexpr std::string_view kLetters = "bfnrtv";
  constexpr std::string_view kBytes = "\b\f\n\r\t\v";
  if (digit(*at, 8) >= 0) return number(at, end, 8, 3);
  if (*at == 'x' && end - at > 1 && digit(at[1], 16) >= 0) return number(++at, end, 16, 2);
  const char c = *at++;
  const std::size_t letter = kLetters.find(c);
  return letter == std::string_view::npos ? c : kBytes[letter];
}

// Takes the escapes out of the text that begins at `out` and whose first escape is at `at`. Returns
// the text's new end; `at` is moved to the delimiter behind it.
char* unescape(char*& at, char* end) {
  char* out = at;
  while (at != end && *at != kDelimiter) {
    const char* next = at + 1;
    *out++ = *at == kEscape && next != end ? escaped(next, end) : *at;
    at += next - at;
    char* plain = next_special(at, end);
    std::memmove(out, at, static_cast<std::size_t>(plain - at));
    out += plain - at;
    at = plain;
  }
  return out;
}

bool is_null(const char* begin, const char* at, const char* end) {
  return at == begin && end - at >= 2 && at[1] == 'N' && (end - at == 2 || at[2] == kDelimiter);
}

// `2026-01-02 03:04:05+08` without the offset. What has none stays (`infinity`), and so does what
// has more behind it (` BC`).
std::size_t without_offset(std::string_view text) {
  constexpr std::size_t kDate = 10;
  const std::size_t sign = text.find_last_of("+-");
  const bool timed = sign != std::string_view::npos && sign > kDate && !text.ends_with('C');
  return timed ? sign : text.size();
}

// Where it begins with `\x`, as bytea_output = hex has it. Digits that are none cannot come.
std::size_t decode_hex(char* text, std::size_t size) {
  if (size < 2 || text[0] != kEscape || text[1] != 'x') return size;
  const std::size_t bytes = (size - 2) / 2;
  for (std::size_t i = 0; i < bytes; ++i) {
    text[i] = static_cast<char>(digit(text[2 + 2 * i], 16) * 16 + digit(text[3 + 2 * i], 16));
  }
  return bytes;
}

void give_form(CellForm form, Cell& cell, char* text) {
  switch (form) {
    case CellForm::Text:
      return;
    case CellForm::Boolean:
      cell.kind = Cell::Kind::Int64;
      cell.int64 = *text == 't' ? 1 : 0;
      return;
    case CellForm::Instant:
      cell.bytes.size = without_offset(cell.text());
      return;
    case CellForm::Bytes:
      cell.bytes.size = decode_hex(text, cell.bytes.size);
  }
}

}  // namespace

bool CopyRow::decode(std::span<char> line) {
  char* at = line.data();
  char* const end = at + line.size();
  for (std::size_t column = 0; column < cells_.size(); ++column) {
    Cell& cell = cells_[column];
    char* const begin = at;
    at = next_special(at, end);
    if (at != end && *at == kEscape && is_null(begin, at, end)) {
      cell.kind = Cell::Kind::Null;
      at += 2;
    } else {
      const char* text_end = at == end || *at == kDelimiter ? at : unescape(at, end);
      cell.kind = Cell::Kind::Text;
      cell.bytes = {begin, static_cast<std::size_t>(text_end - begin)};
      give_form(forms_[column], cell, begin);
    }
    if (at == end) return column + 1 == cells_.size();
    ++at;  // over the delimiter
  }
  return false;
}

}  // namespace syncql::runtime
