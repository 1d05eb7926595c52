#include "runtime/sink/starrocks/columns_property.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

// Lower case, without the spaces and back-ticks around it.
std::string plain(std::string_view text) {
  constexpr std::string_view kAround = " \t`";
  const std::size_t first = text.find_first_not_of(kAround);
  if (first == std::string_view::npos) return {};
  std::string name(text.substr(first, text.find_last_not_of(kAround) - first + 1));
  for (char& c : name) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return name;
}

// Its entries: split at commas that stand in no parentheses and no quotes.
std::vector<std::string_view> entries(std::string_view property) {
  std::vector<std::string_view> list;
  std::size_t begin = 0;
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i <= property.size(); ++i) {
    const char c = i < property.size() ? property[i] : ',';
    if (i < property.size() && quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"' || c == '`') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      --depth;
    } else if (c == ',' && (depth == 0 || i == property.size())) {
      list.push_back(property.substr(begin, i - begin));
      begin = i + 1;
    }
  }
  return list;
}

}  // namespace

std::optional<std::string> columns_property_trouble(std::string_view property,
                                                    const std::vector<std::string>& loaded) {
  std::vector<std::string> bare;
  std::string expressions;
  for (const std::string_view entry : entries(property)) {
    const std::size_t equals = entry.find('=');
    if (equals == std::string_view::npos) {
      bare.push_back(plain(entry));
    } else {
      expressions += plain(entry.substr(equals + 1)) + '\n';
    }
  }
  if (bare.size() != loaded.size()) {
    return fmt::format("names {} fields, and each row has {}", bare.size(), loaded.size());
  }
  for (std::size_t i = 0; i < bare.size(); ++i) {
    if (bare[i] == plain(loaded[i]) || expressions.find(bare[i]) != std::string::npos) continue;
    return fmt::format("names field {} `{}`, and the job loads it into `{}`", i + 1, bare[i],
                       loaded[i]);
  }
  return std::nullopt;
}

}  // namespace syncql::runtime
