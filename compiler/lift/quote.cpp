#include "compiler/lift/quote.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <fmt/format.h>

namespace syncql::lift {
namespace {

// Reserved words, and those that begin a statement's mode or would be called like a function.
bool is_taken(std::string_view name) {
  static constexpr std::array<std::string_view, 29> kTaken{
      "and",    "as",       "between", "case",     "distinct", "else", "exists", "false",
      "from",   "in",       "is",      "like",     "not",      "null", "on",     "or",
      "select", "then",     "true",    "when",     "where",    "with", "after",  "before",
      "except", "interval", "tables",  "realtime", "database"};
  std::string word(name);
  std::transform(word.begin(), word.end(), word.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(kTaken.begin(), kTaken.end(), word) != kTaken.end();
}

bool is_word(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  const bool digit_first = !name.empty() && name.front() >= '0' && name.front() <= '9';
  return !name.empty() && !digit_first && std::all_of(name.begin(), name.end(), fits);
}

struct Quote {
  std::string operator()(std::monostate) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(std::int64_t value) const { return fmt::format("{}", value); }
  std::string operator()(double value) const {
    std::string text = fmt::format("{}", value);
    if (text.find_first_of(".e") == std::string::npos) text += ".0";
    return text;
  }
  std::string operator()(const std::string& value) const { return quote_text(value); }
  std::string operator()(const Items& items) const {
    std::string out = "[";
    for (const Node& item : items) {
      if (out.size() > 1) out += ", ";
      out += quote_value(item);
    }
    return out += ']';
  }
  std::string operator()(const Entries& entries) const {
    std::string out = "{";
    for (const Entry& entry : entries) {
      if (out.size() > 1) out += ", ";
      out += is_word(entry.key) ? entry.key : quote_text(entry.key);
      out += ": " + quote_value(entry.value);
    }
    return out += '}';
  }
};

std::string doubled(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) out.append(c == quote ? 2 : 1, c);
  return out += quote;
}

}  // namespace

std::string quote_name(std::string_view name) {
  return is_word(name) && !is_taken(name) ? std::string(name) : doubled(name, '`');
}

std::string quote_key(std::string_view key) {
  return is_word(key) ? std::string(key) : doubled(key, '`');
}

bool can_be_name(std::string_view name) {
  return !name.empty() && name.find_first_of("\r\n") == std::string_view::npos;
}

std::string quote_text(std::string_view text) {
  return doubled(text, '\'');
}

std::string quote_sql(std::string_view sql) {
  const bool raw = sql.find('\'') != std::string_view::npos &&
                   sql.find("$$") == std::string_view::npos && !sql.ends_with('$');
  return raw ? fmt::format("$${}$$", sql) : quote_text(sql);
}

std::string quote_value(const Node& value) {
  return std::visit(Quote{}, value.data);
}

}  // namespace syncql::lift
