#include "compiler/lower/dataworks/raw.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "compiler/lower/dataworks/json_value.h"

namespace syncql::lower::dataworks {
namespace {

// Where the parts that `raw.` names are in the document.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kParts{{
    {"reader", "steps[0].parameter"},
    {"writer", "steps[1].parameter"},
    {"setting", "setting"},
    {"job", ""},
}};

std::string place_in_document(std::string_view place) {
  for (const auto& [part, path] : kParts) {
    if (!place.starts_with(part)) continue;
    std::string_view rest = place.substr(part.size());
    if (path.empty() && rest.starts_with('.')) rest.remove_prefix(1);
    return std::string(path) + std::string(rest);
  }
  return std::string(place);
}

// `raw.job = {…}` and its like put in each of the object's keys, whatever characters are in it.
void put_members(Json& root, const std::string& path, const job::Object& members) {
  Json* part = path.empty() ? &root : find(root, path);
  if (part == nullptr || !part->is_object()) return;
  for (const auto& [key, value] : members) (*part)[key] = json_value(value, false);
}

void put_raw(Json& root, const job::Raw& raw) {
  const std::string path = place_in_document(raw.place);
  const bool part_alone = raw.place.find_first_of(".[") == std::string::npos;
  const job::Object* members = part_alone ? raw.value.as_object() : nullptr;
  if (members != nullptr) {
    put_members(root, path, *members);
  } else if (!path.empty()) {
    put(root, path, json_value(raw.value, false));
  }
}

}  // namespace

void apply_raw(Json& root, const job::Job& job) {
  for (const std::string& place : job.omit) erase(root, place_in_document(place));
  for (const job::Raw& raw : job.raw) put_raw(root, raw);
}

}  // namespace syncql::lower::dataworks
