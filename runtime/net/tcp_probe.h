// Why a TCP connection does not come about, in words. libmariadb reports every failed connect as
// EINPROGRESS (errno 115); whoever must tell a closed port from a silent one asks here.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace syncql::runtime {

enum class TcpTrouble : std::uint8_t { None, UnknownHost, Refused, TimedOut, Other };

struct TcpProbe {
  TcpTrouble trouble = TcpTrouble::None;
  std::string cause;  // the system's words for it
};

// Connects and disconnects, trying the host's addresses in turn.
TcpProbe probe_tcp(const std::string& host, std::uint16_t port, std::chrono::seconds timeout);

}  // namespace syncql::runtime
