// The rows that one load refused, as the BE's error file shows them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace syncql::sandbox {

class ErrorLog {
 public:
  // `Error: <message>. Row: <row>`, each cut at a kilobyte; after the fiftieth nothing more is
  // kept.
  void add(std::string_view message, std::string_view row);
  const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::size_t lines_ = 0;
};

}  // namespace syncql::sandbox
