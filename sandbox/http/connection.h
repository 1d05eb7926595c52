// One client's connection as the HTTP library reads and writes it. Reads the head of the request
// itself, because the library limits a header's line to 8 KB and decodes `%` in values, which
// StarRocks does not; and lets a load answer before its body, or not at all. Knows no routes.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <httplib.h>
#include <string>
#include <vector>

namespace syncql::sandbox {

class Connection final : public httplib::Stream {
 public:
  enum class Head : std::uint8_t { Read, Closed, TooLarge };

  // `socket` stays the caller's. `idle` bounds every single wait for the client.
  Connection(socket_t socket, std::chrono::seconds idle);

  // Reads up to the empty line; the library then sees the request line alone.
  Head read_head(std::size_t max_bytes);
  // All headers but those by which the library would act on the body on its own.
  const httplib::Headers& headers() const { return headers_; }
  // Of the request line, with the query behind it.
  std::string_view path() const { return path_; }
  bool expects_continue() const { return expects_continue_; }

  // `100 Continue`, if the client waits for it.
  void send_continue();
  // From here on nothing is sent: the client sees the connection end without a reply.
  void cut();
  bool is_cut() const { return cut_; }
  // The client gets a reset, not an orderly end.
  void reset();
  // Ends all waits, from any thread.
  void shut();
  // Says that no more will be sent and reads on for a short time, so that a client that is still
  // sending can read the reply.
  void linger();

  bool is_readable() const override;
  bool is_writable() const override;
  ssize_t read(char* into, std::size_t size) override;
  ssize_t write(const char* bytes, std::size_t size) override;
  void get_remote_ip_and_port(std::string& ip, int& port) const override;
  void get_local_ip_and_port(std::string& ip, int& port) const override;
  socket_t socket() const override { return socket_; }

 private:
  void parse_head(std::string_view head);
  void parse_header(std::string_view line);
  bool wait(short events, std::chrono::milliseconds limit) const;
  // Appends to the buffer what has arrived; false at the end of the stream.
  bool fill();

  socket_t socket_;
  std::chrono::seconds idle_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;  // of what is buffered and not read
  std::size_t end_ = 0;
  httplib::Headers headers_;
  std::string path_;
  bool expects_continue_ = false;
  bool cut_ = false;
};

}  // namespace syncql::sandbox
