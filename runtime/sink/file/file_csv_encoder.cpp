#include "runtime/sink/file/file_csv_encoder.h"

#include <cmath>
#include <fmt/format.h>

#include "runtime/encode/base64.h"
#include "runtime/encode/number_text.h"

namespace syncql::runtime {
namespace {

constexpr char kQuote = '"';
constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";  // at a file's beginning, readers drop it

// What a number of 32 or 64 bits cannot say is said in letters, as PostgreSQL does.
std::string_view letters(const Cell& cell) {
  const double value = cell.kind == Cell::Kind::Float ? cell.float32 : cell.float64;
  if (std::isnan(value)) return "NaN";
  return value < 0 ? "-Infinity" : "Infinity";
}

}  // namespace

FileCsvEncoder::FileCsvEncoder(std::vector<ColumnPlan> columns, FileCsvFormat format)
    : columns_(std::move(columns)),
      format_(std::move(format)),
      special_{format_.separator, kQuote, '\n', '\r'} {}

bool FileCsvEncoder::append(Row row, Body& body) {
  const std::size_t start = body.size();
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (row[i].kind == Cell::Kind::Text) bytes += row[i].bytes.size;
    if (bytes > kMaxRowBytes) {
      body.cut(start);
      return false;
    }
    if (i > 0) body.append({&format_.separator, 1});
    append_cell(row[i], columns_[i].rendering, body);
  }
  body.append("\n");
  return true;
}

// Text is doubled at the most, and Base64 is a third longer than its bytes before that.
RowExpansion FileCsvEncoder::expansion() const {
  const std::size_t cell = 2 * kMaxNumberText + format_.null_text.size();
  return {.fixed = (columns_.size() + 1) * cell, .per_byte = 3};
}

std::string FileCsvEncoder::reason() const {
  return fmt::format("the row is larger than {} MiB", kMaxRowBytes >> 20);
}

std::string FileCsvEncoder::header() {
  Body body;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (i > 0) body.append({&format_.separator, 1});
    append_text(columns_[i].name, body);
  }
  body.append("\n");
  return std::string(body.view());
}

void FileCsvEncoder::append_cell(const Cell& cell, Rendering rendering, Body& body) {
  if (cell.kind == Cell::Kind::Null) return body.append(format_.null_text);
  if (cell.kind != Cell::Kind::Text) {
    std::array<char, kMaxNumberText> digits;
    const char* end = write_number(cell, digits.data());
    if (end == nullptr) return append_text(letters(cell), body);
    return append_text({digits.data(), static_cast<std::size_t>(end - digits.data())}, body);
  }
  if (rendering != Rendering::Base64) return append_text(cell.text(), body);
  std::string text(base64_size(cell.bytes.size), '\0');
  write_base64(cell.text(), text.data());
  append_text(text, body);
}

void FileCsvEncoder::append_text(std::string_view text, Body& body) {
  if (!needs_quotes(text)) return body.append(text);
  char* out = body.room(2 * text.size() + 2);
  *out++ = kQuote;
  for (const char c : text) {
    if (c == kQuote) *out++ = kQuote;
    *out++ = c;
  }
  *out++ = kQuote;
  body.end_at(out);
}

// An empty text, too, where it could be taken for NULL, or its line for a blank one.
bool FileCsvEncoder::needs_quotes(std::string_view text) const {
  if (text == format_.null_text || (text.empty() && columns_.size() == 1)) return true;
  return holds_any(text, special_) || text.starts_with(kUtf8Mark);
}

}  // namespace syncql::runtime
