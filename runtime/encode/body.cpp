#include "runtime/encode/body.h"

#include <algorithm>
#include <cstring>

namespace syncql::runtime {

Body::Body(std::size_t capacity)
    : bytes_(std::make_unique_for_overwrite<char[]>(capacity)), capacity_(capacity) {}

void Body::append(std::string_view bytes) {
  if (bytes.empty()) return;
  char* out = room(bytes.size());
  std::memcpy(out, bytes.data(), bytes.size());
  size_ += bytes.size();
}

void Body::reset(std::size_t capacity) {
  if (capacity_ > capacity) *this = Body(capacity);
  size_ = 0;
}

void Body::grow(std::size_t bytes) {
  reserve(std::max(size_ + bytes, capacity_ + capacity_ / 2));
}

void Body::reserve(std::size_t capacity) {
  Body larger(capacity);
  if (size_ > 0) std::memcpy(larger.bytes_.get(), bytes_.get(), size_);
  larger.size_ = size_;
  *this = std::move(larger);
}

}  // namespace syncql::runtime
