// Owns the number of an open socket. Knows nothing of what is sent over it.
#pragma once

#include <unistd.h>
#include <utility>

namespace syncql::runtime {

class SocketHandle {
 public:
  explicit SocketHandle(int number) : number_(number) {}  // below 0: none
  ~SocketHandle() {
    if (number_ >= 0) ::close(number_);
  }
  SocketHandle(SocketHandle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  SocketHandle& operator=(SocketHandle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  int get() const { return number_; }

 private:
  int number_;
};

}  // namespace syncql::runtime
