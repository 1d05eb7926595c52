// A sandbox's FE and BE over a storage in memory, and requests to them as a client writes them.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "sandbox/http/load_server.h"
#include "tests/support/catch.h"
#include "tests/support/memory_storage.h"
#include "tests/support/raw_http.h"

namespace syncql::test {

inline constexpr std::string_view kAuth =
    "Authorization: Basic cm9vdDpzZTpjcmV0\r\n";  // root:se:cret
inline constexpr std::string_view kPath = "/api/d/t/_stream_load?x=%41";

struct LoadCluster {
  MemoryStorage storage;
  sandbox::LoadServer server;

  explicit LoadCluster(sandbox::LoadServerOptions options = {})
      : server(storage, std::move(options)) {
    storage.add(people());
    REQUIRE(server.start().has_value());
  }

  void set_fault(const std::string& json) {
    server.faults().set(sandbox::parse_fault(json).value());
  }

  std::string fe(const std::string& text) { return one_exchange(server.fe_port(), text); }

  std::string label_state(const std::string& label) {
    const std::string reply = fe("GET /api/d/get_load_state?label=" + label + " HTTP/1.1\r\n" +
                                 std::string(kAuth) + "\r\n");
    return nlohmann::ordered_json::parse(reply.substr(reply.find("\r\n\r\n")))["state"];
  }
};

inline std::string head(const std::string& headers, std::string_view path = kPath) {
  return "PUT " + std::string(path) + " HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n" + headers +
         "\r\n";
}

inline std::string load_headers(const std::string& label, std::size_t length) {
  return std::string(kAuth) + "label: " + label +
         "\r\ncolumn_separator: ,\r\nContent-Length: " + std::to_string(length) + "\r\n";
}

inline nlohmann::ordered_json body_of(const std::string& reply) {
  return nlohmann::ordered_json::parse(reply.substr(reply.find("\r\n\r\n")));
}

// A load at the BE as a well-behaved client does it; the reply's JSON.
inline nlohmann::ordered_json load(LoadCluster& server, const std::string& label,
                                   const std::string& body, const std::string& more = "") {
  RawClient client(server.server.be_port());
  client.send(head(load_headers(label, body.size()) + more));
  const std::string first = client.read_until("\r\n\r\n");
  if (first != "HTTP/1.1 100 Continue\r\n\r\n") return body_of(first + client.read_all());
  client.send(body);
  return body_of(client.read_all());
}

}  // namespace syncql::test
