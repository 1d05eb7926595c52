// A client's socket as a stream of the MySQL protocol's packets: framing, sequence numbers, and a
// buffer for what is sent. Knows no message.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace syncql::sandbox {

class PacketStream {
 public:
  // `socket` stays the caller's.
  explicit PacketStream(int socket) : socket_(socket) {}

  // The next payload, joined where it came in several packets; nothing when the client has gone or
  // sends more than its server takes. What is written next carries on its sequence numbers.
  std::optional<std::string> read();

  // Buffered; payloads of 16 MB and more are split. After a failure nothing more is sent.
  void write(std::string_view payload);
  bool flush();
  bool failed() const { return failed_; }

 private:
  bool read_exactly(char* into, std::size_t count);

  int socket_;
  std::uint8_t sequence_ = 0;
  std::string pending_;
  bool failed_ = false;
};

}  // namespace syncql::sandbox
