// The headers of one load request, as the readers of single headers want them. Knows no HTTP
// library.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace syncql::sandbox {

class LoadHeaders {
 public:
  // The name's case does not matter; the first of several wins.
  void add(std::string_view name, std::string value);
  // Empty where the header is not given: StarRocks treats both alike.
  std::string_view get(std::string_view lower_case_name) const;
  void remove(std::string_view lower_case_name);

 private:
  std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace syncql::sandbox
