#include "sandbox/load/json_path.h"

#include <charconv>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

// One step in brackets: `[0]` or `["key"]`; `text` begins with the bracket and loses the step.
bool take_bracket(std::string_view& text, JsonPath& path) {
  const bool quoted = text.size() > 2 && (text[1] == '"' || text[1] == '\'');
  const auto end = quoted ? text.find(text[1], 2) : text.find(']');
  if (end == std::string_view::npos) return false;
  if (quoted) {
    path.emplace_back(std::string(text.substr(2, end - 2)));
    if (!text.substr(end + 1).starts_with(']')) return false;
    text.remove_prefix(end + 2);
    return true;
  }
  const std::string_view digits = text.substr(1, end - 1);
  std::size_t index = 0;
  const auto [stop, error] = std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (error != std::errc() || stop != digits.data() + digits.size()) return false;
  path.emplace_back(index);
  text.remove_prefix(end + 1);
  return true;
}

bool take_key(std::string_view& text, JsonPath& path) {
  const auto end = std::min(text.find_first_of(".[", 1), text.size());
  if (end == 1) return false;
  path.emplace_back(std::string(text.substr(1, end - 1)));
  text.remove_prefix(end);
  return true;
}

}  // namespace

Checked<JsonPath> parse_json_path(std::string_view text) {
  std::string_view rest = trim(text);
  JsonPath path;
  bool fits = rest.starts_with('$');
  if (fits) rest.remove_prefix(1);
  while (fits && !rest.empty()) {
    if (rest[0] == '[') {
      fits = take_bracket(rest, path);
    } else {
      fits = rest[0] == '.' && take_key(rest, path);
    }
  }
  if (!fits) return refuse(fmt::format("Invalid json path: {}", text));
  return path;
}

Checked<std::vector<JsonPath>> parse_json_paths(std::string_view header) {
  const auto list = nlohmann::json::parse(header, nullptr, false);
  if (!list.is_array()) return refuse(fmt::format("Invalid json path: {}", header));
  std::vector<JsonPath> paths;
  for (const auto& item : list) {
    if (!item.is_string()) return refuse(fmt::format("Invalid json path: {}", header));
    auto path = parse_json_path(item.get_ref<const std::string&>());
    if (!path) return refuse(std::move(path.error()));
    paths.push_back(*std::move(path));
  }
  return paths;
}

}  // namespace syncql::sandbox
