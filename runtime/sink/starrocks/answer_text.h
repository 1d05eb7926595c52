// Reads members out of a server's JSON answer without trusting its shape.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace syncql::runtime {

// The text under the key; empty where there is none.
inline std::string text_member(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

// The same under the first of two spellings that is there.
inline std::string text_member(const nlohmann::json& object, const char* key, const char* other) {
  std::string text = text_member(object, key);
  return text.empty() ? text_member(object, other) : text;
}

// The whole number under the key; 0 where there is none.
inline std::int64_t number_member(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_number_integer() ? found->get<std::int64_t>() : 0;
}

}  // namespace syncql::runtime
