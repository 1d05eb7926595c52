#include "runtime/encode/json_encoder.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "runtime/encode/base64.h"
#include "runtime/encode/encoded_bytes.h"
#include "runtime/encode/json_row.h"
#include "runtime/encode/json_text.h"
#include "runtime/encode/moment_text.h"
#include "runtime/encode/number_text.h"

namespace syncql::runtime {
namespace {

bool is_not_finite(std::string_view number) {
  return number.find_first_of("nN") != std::string_view::npos;  // `nan`, `inf`, `-Infinity`
}

}  // namespace

std::optional<std::string> json_trouble(const std::vector<ColumnPlan>& columns) {
  const auto binary = std::find_if(columns.begin(), columns.end(), [](const ColumnPlan& column) {
    return column.rendering == Rendering::Base64;
  });
  if (binary == columns.end()) return std::nullopt;
  return fmt::format("the server takes no binary value from JSON, and column `{}` is binary",
                     binary->name);
}

JsonEncoder::JsonEncoder(std::vector<ColumnPlan> columns, JsonShape shape)
    : columns_(std::move(columns)), shape_(shape) {
  for (const ColumnPlan& column : columns_) {
    Body key;
    if (!keys_.empty()) key.append(",");
    append_json_string(column.name, key);
    key.append(":");
    keys_.emplace_back(key.view());
  }
}

bool JsonEncoder::append(Row row, Body& body) {
  const std::size_t start = body.size();
  if (shape_ == JsonShape::Array) body.append(start == 0 ? "[{" : ",{");
  if (shape_ == JsonShape::Lines) body.append("{");
  std::size_t bytes = 0;
  for (column_ = 0; column_ < columns_.size(); ++column_) {
    const Cell& cell = row[column_];
    if (cell.kind == Cell::Kind::Text) bytes += cell.bytes.size;
    if (bytes > kMaxRowBytes) refuse(Refusal::RowSize);
    body.append(keys_[column_]);
    if (bytes > kMaxRowBytes || !append_cell(cell, columns_[column_].rendering, body)) {
      body.cut(start);
      return false;
    }
  }
  body.append(shape_ == JsonShape::Array ? "}" : "}\n");
  return true;
}

RowExpansion JsonEncoder::expansion() const {
  constexpr std::size_t kQuotes = 2;
  std::size_t fixed = kLongestJsonEscape;  // brackets and commas, and room asked for in advance
  for (const std::string& key : keys_) fixed += key.size() + kMaxNumberText + kQuotes;
  return {.fixed = fixed, .per_byte = kLongestJsonEscape};
}

void JsonEncoder::close(Body& body) {
  if (shape_ == JsonShape::Array) body.append("]");
}

bool JsonEncoder::append_cell(const Cell& cell, Rendering rendering, Body& body) {
  switch (cell.kind) {
    case Cell::Kind::Null:
      body.append("null");
      return true;
    case Cell::Kind::Text:
      return append_text(cell.text(), rendering, body);
    default:
      return append_native(cell, body);
  }
}

bool JsonEncoder::append_native(const Cell& cell, Body& body) {
  const char* end = write_number(cell, body.room(kMaxNumberText));
  if (end == nullptr) return refuse(Refusal::NotFinite);
  body.end_at(end);
  return true;
}

bool JsonEncoder::append_text(std::string_view text, Rendering rendering, Body& body) {
  const bool number = rendering == Rendering::Number || rendering == Rendering::Floating;
  if (rendering == Rendering::Floating && is_not_finite(text)) return refuse(Refusal::NotFinite);
  if (rendering == Rendering::Moment && !is_moment(text)) return refuse(Refusal::NotMoment);
  if (number && is_json_number(text)) {
    body.append(text);
    return true;
  }
  if (rendering == Rendering::Base64) {
    std::string digits(base64_size(text.size()), '\0');
    write_base64(text, digits.data());
    append_json_string(digits, body);
    return true;
  }
  if (!simdjson::validate_utf8(text.data(), text.size())) return refuse(Refusal::NotUtf8);
  // A document that is none would fail the load; as a string it is at least one value.
  if (rendering == Rendering::Document && nlohmann::json::accept(text)) {
    append_document(text, body);
  } else {
    append_json_string(text, body);
  }
  return true;
}

// Line breaks in a document stand between its parts only; where lines are rows they become blanks.
void JsonEncoder::append_document(std::string_view text, Body& body) {
  char* const out = body.room(text.size());
  char* const end = std::copy(text.begin(), text.end(), out);
  if (shape_ == JsonShape::Lines) {
    std::replace_if(
        out, end, [](char c) { return c == '\n' || c == '\r'; }, ' ');
  }
  body.end_at(end);
}

bool JsonEncoder::refuse(Refusal why) {
  refusal_ = why;
  return false;
}

std::string JsonEncoder::reason() const {
  const std::string& column = columns_[column_].name;
  switch (refusal_) {
    case Refusal::NotUtf8:
      return fmt::format("column `{}` is not valid UTF-8", column);
    case Refusal::NotFinite:
      return fmt::format("column `{}` is not a finite number", column);
    case Refusal::NotMoment:
      return fmt::format("column `{}` holds no date of the years 0 to 9999", column);
    default:
      return fmt::format("the row is larger than {} MiB", kMaxRowBytes >> 20);
  }
}

std::vector<std::optional<std::string>> JsonEncoder::decoded(std::string_view encoded) const {
  return with_bytes(json_cells(encoded, columns_), columns_);
}

}  // namespace syncql::runtime
