#include "runtime/encode/checked_encoder.h"

#include <algorithm>
#include <fmt/format.h>
#include <simdjson.h>

#include "runtime/encode/number_text.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";

// `YYYY-MM-DD…` with no month or no day.
bool is_zero_date(std::string_view text) {
  return text.size() >= 10 && (text.substr(5, 2) == "00" || text.substr(8, 2) == "00");
}

bool is_utf8(std::string_view text) {
  return simdjson::validate_utf8(text.data(), text.size());
}

std::size_t width_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return lead < 0xF5 ? 4 : 0;
}

// Each byte that belongs to no character becomes U+FFFD.
std::string mended(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t width = width_of(static_cast<unsigned char>(text[i]));
    const bool whole = width > 0 && i + width <= text.size() && is_utf8(text.substr(i, width));
    out += whole ? text.substr(i, width) : kReplacementCharacter;
    i += whole ? width : 1;
  }
  return out;
}

std::uint64_t length_of(std::string_view text, LengthUnit unit) {
  if (unit == LengthUnit::Bytes) return text.size();
  return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

// By the digits before the point, in plain notation; a number in another one is left to the target.
bool is_beyond(std::string_view number, const ColumnPolicy& policy) {
  const bool negative = number.starts_with('-');
  if (negative || number.starts_with('+')) number.remove_prefix(1);
  number = number.substr(0, number.find('.'));
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  if (number.find_first_not_of("0123456789") != std::string_view::npos) return false;
  const std::string& limit = negative ? policy.least : policy.most;
  if (number.size() != limit.size()) return number.size() > limit.size();
  return number > limit;
}

void put_text(std::string_view text, Cell& cell) {
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text.data(), text.size()};
}

}  // namespace

CheckedEncoder::CheckedEncoder(std::unique_ptr<RowEncoder> inner,
                               std::vector<ColumnPolicy> policies)
    : inner_(std::move(inner)), policies_(std::move(policies)), replacements_(policies_.size()) {}

bool CheckedEncoder::append(Row row, Body& body) {
  cells_.assign(row.begin(), row.end());
  for (std::size_t i = 0; i < policies_.size(); ++i) {
    const ColumnPolicy& policy = policies_[i];
    Cell& cell = cells_[policy.column];
    if (cell.kind == Cell::Kind::Null) continue;
    if (const char* wrong = check(policy, cell, replacements_[i])) {
      reason_ = fmt::format("column `{}` {}", policy.name, wrong);
      return false;
    }
  }
  reason_.clear();
  return inner_->append(cells_, body);
}

const char* CheckedEncoder::check(const ColumnPolicy& policy, Cell& cell,
                                  std::string& replacement) {
  const bool text = cell.kind == Cell::Kind::Text;
  if (policy.zero_date != Remedy::None && text && is_zero_date(cell.text())) {
    if (policy.zero_date == Remedy::Reject) return "is a date without a month or a day";
    if (policy.zero_date == Remedy::Null) cell.kind = Cell::Kind::Null;
    if (policy.zero_date == Remedy::Replace) put_text(policy.date, cell);
    return nullptr;
  }
  if (policy.invalid_utf8 != Remedy::None && text && !is_utf8(cell.text())) {
    if (policy.invalid_utf8 == Remedy::Reject) return "is not valid UTF-8";
    replacement = mended(cell.text());
    put_text(replacement, cell);
  }
  if (policy.overflow == Remedy::None) return nullptr;
  bool beyond = false;
  if (policy.longest) {
    beyond = text && length_of(cell.text(), policy.unit) > *policy.longest;
  } else if (text) {
    beyond = is_beyond(cell.text(), policy);
  } else {
    char digits[kMaxNumberText];
    const char* end = write_number(cell, digits);
    beyond = end != nullptr && is_beyond({digits, end}, policy);
  }
  if (!beyond) return nullptr;
  if (policy.overflow == Remedy::Reject) {
    return policy.longest ? "is longer than the target's column" : "is beyond the target's range";
  }
  cell.kind = Cell::Kind::Null;
  return nullptr;
}

RowExpansion CheckedEncoder::expansion() const {
  RowExpansion expansion = inner_->expansion();
  const bool mends = std::any_of(
      policies_.begin(), policies_.end(),
      [](const ColumnPolicy& policy) { return policy.invalid_utf8 == Remedy::Replace; });
  if (mends) expansion.per_byte *= kReplacementCharacter.size();
  return expansion;
}

void CheckedEncoder::close(Body& body) {
  inner_->close(body);
}

std::string CheckedEncoder::reason() const {
  return reason_.empty() ? inner_->reason() : reason_;
}

std::unique_ptr<RowEncoder> with_policies(std::unique_ptr<RowEncoder> inner,
                                          const std::vector<ColumnPolicy>& policies) {
  if (policies.empty()) return inner;
  return std::make_unique<CheckedEncoder>(std::move(inner), policies);
}

}  // namespace syncql::runtime
