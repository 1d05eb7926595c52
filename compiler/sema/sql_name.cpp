#include "compiler/sema/sql_name.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace syncql::sema {
namespace {

bool is_word(std::string_view text) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  const bool digit_first = !text.empty() && text.front() >= '0' && text.front() <= '9';
  return !text.empty() && !digit_first && std::all_of(text.begin(), text.end(), fits);
}

bool is_literal(std::string text) {
  constexpr std::array<std::string_view, 3> kLiterals{"null", "true", "false"};
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(kLiterals.begin(), kLiterals.end(), text) != kLiterals.end();
}

}  // namespace

char quote_of(const catalog::SectionSpec& reader) {
  const catalog::OptionSpec* columns = reader.option(job::Role::Columns);
  return columns == nullptr ? '`' : columns->quote;
}

std::string sql_name(const ast::Identifier& name, char quote) {
  if (quote == '\0') return name.text;
  if (!name.quoted && is_word(name.text) && !is_literal(name.text)) return name.text;
  std::string out(1, quote);
  for (const char c : name.text) out.append(c == quote ? 2 : 1, c);
  return out += quote;
}

std::string sql_name(const ast::QualifiedName& name, char quote) {
  std::string out;
  for (const ast::Identifier& part : name.parts) {
    if (!out.empty()) out += '.';
    out += sql_name(part, quote);
  }
  return out;
}

}  // namespace syncql::sema
