#include "compiler/job/job.h"

#include <algorithm>

namespace syncql::job {
namespace {

template <typename Predicate>
const Option* find(const std::vector<Option>& options, Predicate wanted) {
  const auto found = std::find_if(options.begin(), options.end(), wanted);
  return found == options.end() ? nullptr : &*found;
}

}  // namespace

const Option* Endpoint::option(std::string_view wanted) const {
  return find(options, [&](const Option& option) { return option.name == wanted; });
}

const Option* Endpoint::option(Role wanted) const {
  return find(options, [&](const Option& option) { return option.role == wanted; });
}

const Option* Job::setting(std::string_view wanted) const {
  return find(settings, [&](const Option& option) { return option.name == wanted; });
}

std::int64_t int_or(const Option* option, std::int64_t fallback) {
  if (option == nullptr) return fallback;
  const std::int64_t* value = option->value.as_int();
  return value == nullptr ? fallback : *value;
}

std::string text_or(const Option* option, std::string_view fallback) {
  if (option == nullptr) return std::string(fallback);
  const std::string* value = option->value.as_string();
  return value == nullptr ? std::string(fallback) : *value;
}

bool bool_or(const Option* option, bool fallback) {
  if (option == nullptr) return fallback;
  const bool* value = option->value.as_bool();
  return value == nullptr ? fallback : *value;
}

std::vector<std::string> texts(const Option* option) {
  std::vector<std::string> result;
  const List* list = option == nullptr ? nullptr : option->value.as_list();
  if (list == nullptr) return result;
  for (const Value& item : *list) {
    if (const std::string* text = item.as_string()) result.push_back(*text);
  }
  return result;
}

}  // namespace syncql::job
