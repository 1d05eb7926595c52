#include "runtime/encode/csv_encoder.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

#include "runtime/encode/base64.h"
#include "runtime/encode/csv_row.h"
#include "runtime/encode/encoded_bytes.h"
#include "runtime/encode/moment_text.h"
#include "runtime/encode/number_text.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kNull = "\\N";  // also between enclosing characters: StarRocks' reader

// What numbers, dates, times and Base64 consist of.
bool is_plain_byte(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') ||
         std::string_view("+-.: /=").find(c) != std::string_view::npos;
}

char* put(char* out, std::string_view bytes) {
  std::memcpy(out, bytes.data(), bytes.size());
  return out + bytes.size();
}

// Most separators are one byte, and a call to memcpy for each would show.
char* put_mark(char* out, const std::string& mark) {
  *out = mark[0];
  return mark.size() == 1 ? out + 1 : put(out, mark);
}

bool is_number_start(char c) {
  return c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9');
}

// `nan`, `-inf`: what a source's text may say where a number is expected.
bool is_not_finite(std::string_view number) {
  const std::size_t sign = !number.empty() && (number[0] == '-' || number[0] == '+') ? 1 : 0;
  return number.size() > sign && !is_number_start(number[sign]);
}

}  // namespace

std::optional<std::string> csv_format_trouble(const CsvFormat& format) {
  const char column = format.column_separator.front();
  const char row = format.row_delimiter.front();
  // The reader compares byte by byte and takes the first separator that fits.
  if (column == row) return "the column separator and the row delimiter begin with the same byte";
  for (const char c : kNull) {
    if (c == column || c == row || c == format.enclose || c == format.escape) {
      return "NULL is sent as `\\N`, so no separator may begin with a backslash or `N`, and "
             "neither may enclose or escape";
    }
  }
  const std::string separators = format.column_separator + format.row_delimiter;
  for (const std::optional<char>& mark : {format.enclose, format.escape}) {
    if (mark && separators.find(*mark) != std::string::npos) {
      return "a separator holds the character that encloses or escapes";
    }
  }
  if (format.enclose && format.enclose == format.escape) {
    return "the same character cannot enclose and escape";
  }
  return std::nullopt;
}

CsvEncoder::CsvEncoder(std::vector<ColumnPlan> columns, CsvFormat format)
    : columns_(std::move(columns)), format_(std::move(format)) {
  const char column = format_.column_separator.front();
  special_ = {column, format_.row_delimiter.front(), format_.enclose.value_or(column),
              format_.escape.value_or(column)};
  plain_needs_care_ = std::any_of(special_.begin(), special_.end(), is_plain_byte);
  fixed_bytes_ = columns_.size() * (kMaxNumberText + format_.column_separator.size()) +
                 format_.row_delimiter.size();
}

bool CsvEncoder::append(Row row, Body& body) {
  start_ = body.size();
  need_ = fixed_bytes_;
  for (const Cell& cell : row) {
    if (cell.kind == Cell::Kind::Text) need_ += cell.bytes.size;
  }
  column_ = 0;
  char* out = need_ > kMaxRowBytes ? refuse(Refusal::RowSize) : body.room(need_);
  while (out != nullptr && column_ < columns_.size()) {
    if (column_ > 0) out = put_mark(out, format_.column_separator);
    out = append_cell(row[column_], columns_[column_].rendering, out, body);
    if (out != nullptr) ++column_;
  }
  if (out == nullptr) {
    body.cut(start_);
    return false;
  }
  body.end_at(put_mark(out, format_.row_delimiter));
  return true;
}

// Enclosed text may be doubled, and so may Base64 and numbers where they need care.
RowExpansion CsvEncoder::expansion() const {
  return {.fixed = 2 * fixed_bytes_, .per_byte = plain_needs_care_ ? 3U : 2U};
}

void CsvEncoder::close(Body&) {}

char* CsvEncoder::append_cell(const Cell& cell, Rendering rendering, char* out, Body& body) {
  if (cell.kind == Cell::Kind::Null) return put(out, kNull);
  if (cell.kind != Cell::Kind::Text) return append_native(cell, out, body);
  switch (rendering) {
    case Rendering::Moment:
      if (!is_moment(cell.text())) return refuse(Refusal::NotMoment);
      return append_plain(cell.text(), out, body);
    case Rendering::Floating:
      if (is_not_finite(cell.text())) return refuse(Refusal::NotFinite);
      [[fallthrough]];
    case Rendering::Number:
      return append_plain(cell.text(), out, body);
    case Rendering::Base64:
      return append_base64(cell.text(), out, body);
    default:
      return append_text(cell.text(), out, body);
  }
}

char* CsvEncoder::append_plain(std::string_view text, char* out, Body& body) {
  return plain_needs_care_ ? append_text(text, out, body) : put(out, text);
}

char* CsvEncoder::append_native(const Cell& cell, char* out, Body& body) {
  char* end = write_number(cell, out);
  if (end == nullptr) return refuse(Refusal::NotFinite);
  if (!plain_needs_care_) return end;
  const std::string digits(out, end);
  return append_text(digits, out, body);
}

char* CsvEncoder::append_text(std::string_view text, char* out, Body& body) {
  if (text == kNull) return refuse(Refusal::NullText);
  // The reader skips blank lines, and one that holds only an empty text would be one.
  const bool blank = text.empty() && columns_.size() == 1;
  if (blank || holds_any(text, special_)) return append_enclosed(text, out, body);
  return put(out, text);
}

char* CsvEncoder::append_enclosed(std::string_view text, char* out, Body& body) {
  if (!format_.enclose) return refuse(text.empty() ? Refusal::BlankRow : Refusal::Separator);
  out = wider(text.size(), out, body);
  *out++ = *format_.enclose;
  for (const char c : text) {
    if (c == *format_.enclose || c == format_.escape) *out++ = c;
    *out++ = c;
  }
  *out++ = *format_.enclose;
  return out;
}

char* CsvEncoder::append_base64(std::string_view bytes, char* out, Body& body) {
  out = wider(base64_size(bytes.size()) - bytes.size(), out, body);
  if (!plain_needs_care_ && !bytes.empty()) return write_base64(bytes, out);
  std::string text(base64_size(bytes.size()), '\0');
  write_base64(bytes, text.data());
  return append_text(text, out, body);
}

// Room for as many bytes more than the row was thought to need.
char* CsvEncoder::wider(std::size_t bytes, char* out, Body& body) {
  body.end_at(out);
  need_ += bytes;
  return body.room(need_ - (body.size() - start_));
}

char* CsvEncoder::refuse(Refusal why) {
  refusal_ = why;
  return nullptr;
}

std::string CsvEncoder::reason() const {
  const std::string& column = columns_[column_].name;
  switch (refusal_) {
    case Refusal::NullText:
      return fmt::format(
          "column `{}` holds the text `\\N`, which the server's CSV reader takes "
          "for NULL; `loadProps = {{format: 'json'}}` can carry it",
          column);
    case Refusal::Separator:
      return fmt::format(
          "column `{}` holds a separator, and this server's version cannot read "
          "enclosed text; choose other separators or the JSON format",
          column);
    case Refusal::BlankRow:
      return fmt::format(
          "the only column `{}` is an empty text, which this server's version "
          "would skip as a blank line; use the JSON format",
          column);
    case Refusal::NotFinite:
      return fmt::format("column `{}` is not a finite number", column);
    case Refusal::NotMoment:
      return fmt::format("column `{}` holds no date of the years 0 to 9999", column);
    default:
      return fmt::format("the row is larger than {} MiB", kMaxRowBytes >> 20);
  }
}

std::vector<std::optional<std::string>> CsvEncoder::decoded(std::string_view encoded) const {
  return with_bytes(csv_cells(encoded, format_), columns_);
}

}  // namespace syncql::runtime
