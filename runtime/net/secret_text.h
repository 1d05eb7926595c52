// A text that must not be shown: it has no stream or format operator and no implicit conversion,
// so that whoever wants it must say `reveal`. Knows nothing of where it came from.
#pragma once

#include <string>
#include <utility>

namespace syncql::runtime {

class SecretText {
 public:
  SecretText() = default;
  explicit SecretText(std::string text) : text_(std::move(text)) {}

  // For the library call that needs it; never for a message.
  const std::string& reveal() const { return text_; }
  bool empty() const { return text_.empty(); }

 private:
  std::string text_;
};

}  // namespace syncql::runtime
