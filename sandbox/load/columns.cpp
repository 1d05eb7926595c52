#include "sandbox/load/columns.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

// Offset of the first `wanted` outside quotes and parentheses; the text's size where there is none.
std::size_t find_outside(std::string_view text, char wanted) {
  char quote = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (quote != 0) {
      if (letter == '\\' && quote != '`') ++i;
      if (letter == quote) quote = 0;
    } else if (letter == '`' || letter == '\'' || letter == '"') {
      quote = letter;
    } else if (letter == wanted && depth == 0) {
      return i;
    } else if (letter == '(') {
      ++depth;
    } else if (letter == ')') {
      --depth;
    }
  }
  return text.size();
}

bool is_name_letter(char letter) {
  return letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z') ||
         (letter >= 'A' && letter <= 'Z') || static_cast<unsigned char>(letter) >= 0x80;
}

// A bare word or one in back-ticks, where a doubled back-tick stands for itself.
std::optional<std::string> read_name(std::string_view text) {
  if (text.size() < 2 || text.front() != '`') {
    const bool bare = !text.empty() && std::all_of(text.begin(), text.end(), is_name_letter);
    return bare ? std::optional(std::string(text)) : std::nullopt;
  }
  std::string name;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == '`') {
      if (i + 1 == text.size()) return name.empty() ? std::nullopt : std::optional(name);
      if (text[++i] != '`' || i + 1 == text.size()) return std::nullopt;
    }
    name.push_back(text[i]);
  }
  return std::nullopt;
}

char unescape(char letter) {
  switch (letter) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case '0':
      return '\0';
    default:
      return letter;
  }
}

std::optional<std::string> read_string(std::string_view text) {
  if (text.size() < 2 || (text[0] != '\'' && text[0] != '"')) return std::nullopt;
  std::string value;
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (text[i] == text[0]) {
      if (i + 1 == text.size()) return value;
      if (text[++i] != text[0]) return std::nullopt;
      value.push_back(text[i]);
    } else if (text[i] == '\\' && i + 1 < text.size()) {
      value.push_back(unescape(text[++i]));
    } else {
      value.push_back(text[i]);
    }
  }
  return std::nullopt;
}

bool is_number(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos &&
         std::count(text.begin(), text.end(), '.') <= 1 && text != ".";
}

Checked<ColumnValue> read_value(std::string_view text) {
  if (is_number(text)) return Constant{std::string(text)};
  if (auto value = read_string(text)) return Constant{*std::move(value)};
  if (same_word(text, "null")) return Constant{std::nullopt};
  if (const auto flag = read_bool(text)) return Constant{*flag ? "1" : "0"};
  if (auto name = read_name(text)) return Reference{*std::move(name)};
  return refuse(fmt::format(
      "the sandbox evaluates only constants and column names in the header columns, not: {}",
      text));
}

Checked<ColumnItem> read_item(std::string_view text) {
  const auto equals = find_outside(text, '=');
  auto name = read_name(trim(text.substr(0, equals)));
  if (!name)
    return refuse(fmt::format("Getting syntax error in columns. Detail message: {}", text));
  ColumnItem item{*std::move(name), std::nullopt};
  if (equals < text.size()) {
    auto value = read_value(trim(text.substr(equals + 1)));
    if (!value) return refuse(std::move(value.error()));
    item.value = *std::move(value);
  }
  return item;
}

}  // namespace

Checked<std::vector<ColumnItem>> parse_columns(std::string_view header) {
  std::vector<ColumnItem> items;
  std::string_view rest = header;
  for (;;) {
    const auto comma = find_outside(rest, ',');
    auto item = read_item(trim(rest.substr(0, comma)));
    if (!item) return refuse(std::move(item.error()));
    for (const ColumnItem& earlier : items)
      if (same_word(earlier.name, item->name))
        return refuse(fmt::format("Duplicate column: {}", item->name));
    items.push_back(*std::move(item));
    if (comma == rest.size()) return items;
    rest.remove_prefix(comma + 1);
  }
}

}  // namespace syncql::sandbox
