#include "runtime/sink/mysql/row_encoders.h"

#include <fmt/format.h>

#include "runtime/encode/number_text.h"
#include "runtime/encode/scan.h"
#include "runtime/sink/mysql/value_check.h"

namespace syncql::runtime {
namespace {

void put_number(const Cell& cell, Body& body) {
  body.end_at(write_number(cell, body.room(kMaxNumberText)));
}

void put_hex(std::string_view bytes, Body& body) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  char* out = body.room(2 * bytes.size());
  for (const char c : bytes) {
    *out++ = kDigits[static_cast<unsigned char>(c) >> 4U];
    *out++ = kDigits[static_cast<unsigned char>(c) & 15U];
  }
  body.end_at(out);
}

// Both forms read a backslash in front of these as the server's documentation of string literals
// and of LOAD DATA has it.
char escape_letter(char c) {
  if (c == '\n') return 'n';
  if (c == '\t') return 't';
  return c == '\0' ? '0' : c;
}

void put_escaped(std::string_view text, const SpecialBytes& special, Body& body) {
  if (!holds_any(text, special)) {
    body.append(text);
    return;
  }
  char* out = body.room(2 * text.size());
  for (const char c : text) {
    if (scan::byte_holds(c, special)) {
      *out++ = '\\';
      *out++ = escape_letter(c);
    } else {
      *out++ = c;
    }
  }
  body.end_at(out);
}

constexpr SpecialBytes kInFields = {'\\', '\t', '\n', '\0'};
constexpr SpecialBytes kInLiterals = {'\\', '\'', '\n', '\0'};

}  // namespace

bool MysqlRowEncoder::append(Row row, Body& body) {
  const std::size_t start = body.size();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const bool acceptable = is_acceptable(row[i], columns_[i]);
    if (acceptable) put(row[i], columns_[i], i == 0, body);
    if (!acceptable || body.size() - start > kMaxRowBytes) {
      refused_ = acceptable ? nullptr : &columns_[i];
      body.cut(start);
      return false;
    }
  }
  body.append(row_end());
  return true;
}

// Bytes become two digits each, escaped texts twice as long.
RowExpansion MysqlRowEncoder::expansion() const {
  constexpr std::size_t kMarks = 8;  // in front of a value and behind it; `,DEFAULT`
  return {.fixed = (columns_.size() + 1) * (kMaxNumberText + kMarks), .per_byte = 2};
}

std::string MysqlRowEncoder::reason() const {
  if (refused_ == nullptr) {
    return fmt::format("the row is larger than {} MiB", kMaxRowBytes >> 20);
  }
  return fmt::format("column `{}` {}", refused_->name, refusal_words(refused_->form));
}

void LoadRowEncoder::put(const Cell& cell, const MysqlColumn& column, bool first, Body& body) {
  if (!first) body.append("\t");
  if (cell.kind == Cell::Kind::Null) {
    body.append("\\N");
  } else if (cell.kind != Cell::Kind::Text) {
    put_number(cell, body);
  } else if (column.form == ValueForm::Bytes) {
    put_hex(cell.text(), body);
  } else {
    put_escaped(cell.text(), kInFields, body);
  }
}

void InsertRowEncoder::put(const Cell& cell, const MysqlColumn& column, bool first, Body& body) {
  body.append(first ? ",(" : ",");
  if (cell.kind == Cell::Kind::Null) {
    body.append(column.null_is_default ? "DEFAULT" : "NULL");
  } else if (cell.kind != Cell::Kind::Text) {
    put_number(cell, body);
  } else if (column.form == ValueForm::Bits) {
    body.append(cell.text());
  } else if (column.form == ValueForm::Bytes) {
    body.append("x'");
    put_hex(cell.text(), body);
    body.append("'");
  } else {
    body.append("'");
    put_escaped(cell.text(), kInLiterals, body);
    body.append("'");
  }
}

}  // namespace syncql::runtime
