#include "runtime/sink/mysql/value_check.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "runtime/encode/moment_text.h"

namespace syncql::runtime {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

// `NaN`, `-Infinity`: neither has a digit.
bool has_digit(std::string_view number) {
  return std::any_of(number.begin(), number.end(), is_digit);
}

bool is_whole(std::string_view number) {
  if (number.starts_with('-') || number.starts_with('+')) number.remove_prefix(1);
  const std::size_t point = number.find('.');
  if (!all_digits(number.substr(0, point))) return false;
  return point == std::string_view::npos ||
         number.find_first_not_of('0', point + 1) == std::string_view::npos;
}

bool is_label(std::string_view text, std::string_view type) {
  return !all_digits(text) || type.find(fmt::format("'{}'", text)) != std::string_view::npos;
}

// `datetime(3)`: 3
std::size_t kept_digits(std::string_view type) {
  const std::size_t at = type.find('(');
  const bool told = at != std::string_view::npos && at + 1 < type.size() && is_digit(type[at + 1]);
  return told ? static_cast<std::size_t>(type[at + 1] - '0') : 0;
}

bool is_kept(std::string_view moment, std::string_view type) {
  if (!is_moment(moment)) return false;
  const std::size_t point = moment.find('.');
  if (point == std::string_view::npos) return true;
  const std::size_t last = moment.find_last_not_of('0');
  return last - point <= kept_digits(type);
}

bool is_acceptable_number(const Cell& cell, ValueForm form) {
  double value = 0;
  if (cell.kind == Cell::Kind::Float) value = static_cast<double>(cell.float32);
  if (cell.kind == Cell::Kind::Double) value = cell.float64;
  if (!std::isfinite(value)) return false;
  if (form == ValueForm::Whole) return value == std::trunc(value);
  if (form != ValueForm::Year || cell.kind != Cell::Kind::Int64) return true;
  return cell.int64 == 0 || cell.int64 > 999;
}

}  // namespace

bool is_acceptable(const Cell& cell, const MysqlColumn& column) {
  if (cell.kind == Cell::Kind::Null || column.form == ValueForm::Text) return true;
  if (cell.kind != Cell::Kind::Text) return is_acceptable_number(cell, column.form);
  const std::string_view text = cell.text();
  switch (column.form) {
    case ValueForm::Number:
      return has_digit(text);
    case ValueForm::Whole:
      return is_whole(text);
    case ValueForm::Year:
      return text.size() == 4 && all_digits(text);
    case ValueForm::Label:
      return is_label(text, column.type);
    case ValueForm::Moment:
      return is_kept(text, column.type);
    case ValueForm::Bits:
      return all_digits(text);
    default:
      return true;
  }
}

std::string_view refusal_words(ValueForm form) {
  switch (form) {
    case ValueForm::Whole:
      return "takes whole numbers only";
    case ValueForm::Year:
      return "takes years of four digits only";
    case ValueForm::Label:
      return "has no such label, and the server would take the number for a label's place";
    case ValueForm::Moment:
      return "takes no date beyond the years 0 to 9999 and no more digits behind the second than "
             "its type says";
    case ValueForm::Bits:
      return "holds no number of bits";
    default:
      return "is not a finite number";
  }
}

}  // namespace syncql::runtime
