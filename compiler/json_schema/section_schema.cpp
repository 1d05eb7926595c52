#include "compiler/json_schema/section_schema.h"

#include <algorithm>
#include <string>

namespace syncql::json_schema {
namespace {

using catalog::OptionSpec;

// Written for every job: whatever the others say, and no clause or option stands for it.
bool always_there(const OptionSpec& option) {
  if (!option.conflicts.empty()) return false;
  const bool required = std::any_of(option.required.begin(), option.required.end(),
                                    [](const catalog::Rule& rule) { return !rule.when; });
  const bool defaulted = std::any_of(option.defaults.begin(), option.defaults.end(),
                                     [](const catalog::Default& item) { return !item.when; });
  return required || (defaulted && option.emit == catalog::Emit::Always);
}

Json& step(Json& object, std::string_view segment) {
  object["type"] = "object";
  const std::size_t bracket = segment.find('[');
  Json& named = object["properties"][std::string(segment.substr(0, bracket))];
  if (bracket == std::string_view::npos) return named;
  named["type"] = "array";
  return named["items"];
}

// Every key on the way to a place; keys of a list's items are required of each item.
void require(Json& object, std::string_view place) {
  const std::size_t dot = place.find('.');
  const std::string_view segment = place.substr(0, dot);
  const Json key = std::string(segment.substr(0, segment.find('[')));
  Json& required = object["required"];
  if (std::find(required.begin(), required.end(), key) == required.end()) required.push_back(key);
  if (dot != std::string_view::npos) require(step(object, segment), place.substr(dot + 1));
}

}  // namespace

Json& schema_at(Json& object, std::string_view place) {
  Json* at = &object;
  while (true) {
    const std::size_t dot = place.find('.');
    at = &step(*at, place.substr(0, dot));
    if (dot == std::string_view::npos) return *at;
    place.remove_prefix(dot + 1);
  }
}

void add_section(Json& object, const catalog::SectionSpec& section, std::string_view back_end) {
  for (const OptionSpec& option : section.options) {
    for (const job::Spelling& spelling : option.spellings) {
      if (spelling.back_end != back_end) continue;
      schema_at(object, spelling.path).update(value_schema(option, spelling.as_text));
      if (always_there(option)) require(object, spelling.path);
    }
  }
}

}  // namespace syncql::json_schema
