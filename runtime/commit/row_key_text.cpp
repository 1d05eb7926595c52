#include "runtime/commit/row_key_text.h"

#include <charconv>

namespace syncql::runtime {

std::string key_text(const RowKey& key) {
  std::string text;
  for (const std::string& part : key) text += std::to_string(part.size()) + ":" + part;
  return text;
}

RowKey key_from_text(std::string_view text) {
  RowKey key;
  while (!text.empty()) {
    std::size_t size = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (error != std::errc() || !text.starts_with(':') || text.size() - 1 < size) break;
    key.emplace_back(text.substr(1, size));
    text.remove_prefix(1 + size);
  }
  return key;
}

}  // namespace syncql::runtime
