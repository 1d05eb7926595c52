#include "sandbox/query/wire/packet_stream.h"

#include <array>
#include <cerrno>
#include <sys/socket.h>
#include <sys/types.h>

#include "sandbox/query/wire/payload.h"

namespace syncql::sandbox {

namespace {

constexpr std::size_t kLargestPacket = 0xFFFFFF;  // a packet of this size has a successor
constexpr std::size_t kLargestCommand = std::size_t{32} << 20;  // max_allowed_packet
constexpr std::size_t kFlushAt = std::size_t{64} << 10;

}  // namespace

bool PacketStream::read_exactly(char* into, std::size_t count) {
  while (count > 0) {
    const ssize_t got = ::recv(socket_, into, count, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    into += got;
    count -= static_cast<std::size_t>(got);
  }
  return true;
}

std::optional<std::string> PacketStream::read() {
  std::string payload;
  for (;;) {
    std::array<char, 4> head{};
    if (!read_exactly(head.data(), head.size())) return std::nullopt;
    PayloadReader reader({head.data(), head.size()});
    const std::size_t size = reader.integer(3);
    sequence_ = static_cast<std::uint8_t>(reader.integer(1) + 1);
    if (payload.size() + size > kLargestCommand) return std::nullopt;
    const std::size_t begin = payload.size();
    payload.resize(begin + size);
    if (!read_exactly(payload.data() + begin, size)) return std::nullopt;
    if (size < kLargestPacket) return payload;
  }
}

void PacketStream::write(std::string_view payload) {
  for (;;) {
    const std::string_view piece = payload.substr(0, kLargestPacket);
    append_integer(pending_, piece.size(), 3);
    append_integer(pending_, sequence_++, 1);
    pending_ += piece;
    if (pending_.size() >= kFlushAt) flush();
    payload.remove_prefix(piece.size());
    if (piece.size() < kLargestPacket) return;
  }
}

bool PacketStream::flush() {
  std::string_view rest = pending_;
  while (!failed_ && !rest.empty()) {
    const ssize_t sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EINTR) {
      failed_ = true;
    }
  }
  pending_.clear();
  return !failed_;
}

}  // namespace syncql::sandbox
