// The growing bytes of one request body, filled by an encoder and sent as they are. Knows neither
// rows nor formats.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace syncql::runtime {

class Body {
 public:
  Body() = default;
  explicit Body(std::size_t capacity);

  std::size_t size() const { return size_; }
  std::size_t capacity() const { return capacity_; }
  std::string_view view() const { return {bytes_.get(), size_}; }

  // Where the next byte goes, with room for at least `bytes` of them. The pointer is good until
  // the next call; `end_at` says how many were written.
  char* room(std::size_t bytes) {
    if (capacity_ - size_ < bytes) grow(bytes);
    return bytes_.get() + size_;
  }
  void end_at(const char* end) { size_ = static_cast<std::size_t>(end - bytes_.get()); }

  void append(std::string_view bytes);
  // Room for `capacity` bytes in all, and no more than that.
  void reserve(std::size_t capacity);
  // Forgets what stands behind the first `size` bytes.
  void cut(std::size_t size) { size_ = size; }
  // Empties the body; one that an unusually large row has blown up goes back to `capacity`.
  void reset(std::size_t capacity);

 private:
  void grow(std::size_t bytes);

  std::unique_ptr<char[]> bytes_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace syncql::runtime
