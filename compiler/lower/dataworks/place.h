// Puts a value at a place in a JSON document that is named by a path.
#pragma once

#include <nlohmann/json.hpp>
#include <string_view>

namespace syncql::lower::dataworks {

using Json = nlohmann::ordered_json;

// Names with dots between them; `name[2]` is the third element of a list, `name[]` a new last one.
// What is missing on the way is made. In `connection[0].table[]` the value becomes an element of
// the list `table` in the first object of the list `connection`.
void put(Json& root, std::string_view path, Json value);

// Null where there is nothing at the place.
Json* find(Json& root, std::string_view path);

// Does nothing where there is nothing at the place.
void erase(Json& root, std::string_view path);

}  // namespace syncql::lower::dataworks
