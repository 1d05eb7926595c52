#include "sandbox/load/headers.h"

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {

void LoadHeaders::add(std::string_view name, std::string value) {
  values_.emplace(to_lower(name), std::move(value));
}

std::string_view LoadHeaders::get(std::string_view lower_case_name) const {
  const auto found = values_.find(lower_case_name);
  return found == values_.end() ? std::string_view() : std::string_view(found->second);
}

void LoadHeaders::remove(std::string_view lower_case_name) {
  const auto found = values_.find(lower_case_name);
  if (found != values_.end()) values_.erase(found);
}

}  // namespace syncql::sandbox
