#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "sandbox/query/wire/handshake.h"
#include "sandbox/query/wire/packet_stream.h"
#include "sandbox/query/wire/payload.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

TEST_CASE("lengths are encoded in as few bytes as they need") {
  for (const std::uint64_t value : {0ULL, 250ULL, 251ULL, 65535ULL, 65536ULL, 1ULL << 24}) {
    std::string out;
    append_length(out, value);
    PayloadReader reader(out);
    CHECK(reader.length() == value);
    CHECK(reader.rest().empty());
    CHECK_FALSE(reader.broken());
  }
}

TEST_CASE("a message that is cut short breaks the reader and nothing else") {
  PayloadReader reader(std::string_view("\xFC\x01", 2));
  reader.length();
  CHECK(reader.broken());
  CHECK(reader.until_zero().empty());
  CHECK_FALSE(parse_login("short"));
  CHECK_FALSE(parse_change_user("root"));
}

TEST_CASE("a password is proved by its hash over the salt") {
  // SHA1("secret") XOR SHA1(salt + SHA1(SHA1("secret"))), computed apart.
  const std::string salt = "0123456789abcdefghij";
  const std::string proof =
      "\xf5\xca\xc3\xf3\xb3\xdf\x21\x33\xfe\xb5\x7d\xb6\x82\xc7\x1e\x6e\xd4\x33\xa9\x88";
  CHECK(proves_password(proof, salt, "secret"));
  CHECK_FALSE(proves_password(proof, salt, "Secret"));
  CHECK_FALSE(proves_password("", salt, "secret"));
  CHECK(proves_password("", salt, ""));
}

TEST_CASE("payloads of 16 MB and more are split and joined") {
  int ends[2] = {-1, -1};
  REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends) == 0);
  for (const std::size_t size : {std::size_t{0xFFFFFF}, std::size_t{0xFFFFFF + 5}}) {
    std::thread sender([&] {
      PacketStream out(ends[0]);
      out.write(std::string(size, 'x'));
      out.flush();
    });
    PacketStream in(ends[1]);
    const auto payload = in.read();
    sender.join();
    REQUIRE(payload);
    CHECK(payload->size() == size);
  }
  ::close(ends[0]);
  PacketStream in(ends[1]);
  CHECK_FALSE(in.read());
  ::close(ends[1]);
}
