#include "compiler/lower/dataworks/place.h"

#include <charconv>
#include <string>

namespace syncql::lower::dataworks {
namespace {

// The place that one step of a path leads to.
Json& step(Json& from, std::string_view segment) {
  const std::size_t bracket = segment.find('[');
  // Where two options of a definition claim one place, the later one has it.
  if (!from.is_object()) from = Json::object();
  Json& named = from[std::string(segment.substr(0, bracket))];
  if (bracket == std::string_view::npos) return named;
  if (!named.is_array()) named = Json::array();
  const std::string_view digits = segment.substr(bracket + 1, segment.size() - bracket - 2);
  std::size_t index = named.size();
  std::from_chars(digits.data(), digits.data() + digits.size(), index);
  while (named.size() <= index) named.push_back(nullptr);
  return named[index];
}

// What one step of a path leads to in what is there; `name[]` leads nowhere.
Json* existing(Json& from, std::string_view segment) {
  const std::size_t bracket = segment.find('[');
  if (!from.is_object()) return nullptr;
  const auto named = from.find(std::string(segment.substr(0, bracket)));
  if (named == from.end()) return nullptr;
  if (bracket == std::string_view::npos) return &*named;
  const std::string_view digits = segment.substr(bracket + 1, segment.size() - bracket - 2);
  std::size_t index = named->size();
  std::from_chars(digits.data(), digits.data() + digits.size(), index);
  if (!named->is_array() || index >= named->size()) return nullptr;
  return &(*named)[index];
}

}  // namespace

Json* find(Json& root, std::string_view path) {
  Json* at = &root;
  while (at != nullptr) {
    const std::size_t dot = path.find('.');
    at = existing(*at, path.substr(0, dot));
    if (dot == std::string_view::npos) break;
    path.remove_prefix(dot + 1);
  }
  return at;
}

void erase(Json& root, std::string_view path) {
  const std::size_t dot = path.rfind('.');
  Json* holder = dot == std::string_view::npos ? &root : find(root, path.substr(0, dot));
  const std::string_view last = dot == std::string_view::npos ? path : path.substr(dot + 1);
  Json* victim = holder == nullptr ? nullptr : existing(*holder, last);
  if (victim == nullptr) return;
  const std::size_t bracket = last.find('[');
  const std::string name(last.substr(0, bracket));
  if (bracket == std::string_view::npos) {
    holder->erase(name);
  } else {
    Json& list = (*holder)[name];
    list.erase(static_cast<std::size_t>(victim - &list[0]));
  }
}

void put(Json& root, std::string_view path, Json value) {
  Json* at = &root;
  while (true) {
    const std::size_t dot = path.find('.');
    at = &step(*at, path.substr(0, dot));
    if (dot == std::string_view::npos) break;
    path.remove_prefix(dot + 1);
  }
  *at = std::move(value);
}

}  // namespace syncql::lower::dataworks
