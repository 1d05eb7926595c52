#include "sandbox/query/wire/handshake.h"

#include <array>
#include <openssl/sha.h>
#include <random>

#include "sandbox/query/wire/payload.h"

namespace syncql::sandbox {

namespace {

// Flags of the protocol. What is not here StarRocks does not offer: LOCAL_FILES, MULTI_STATEMENTS,
// COMPRESS, SSL, DEPRECATE_EOF.
constexpr std::uint64_t kLongFlag = 0x4;
constexpr std::uint64_t kConnectWithDb = 0x8;
constexpr std::uint64_t kProtocol41 = 0x200;
constexpr std::uint64_t kSecureConnection = 0x8000;
constexpr std::uint64_t kPluginAuth = 0x80000;
constexpr std::uint64_t kConnectAttributes = 0x100000;
constexpr std::uint64_t kPluginAuthLengthEncoded = 0x200000;
constexpr std::uint64_t kOffered = kLongFlag | kConnectWithDb | kProtocol41 | kSecureConnection |
                                   kPluginAuth | kConnectAttributes | kPluginAuthLengthEncoded;
constexpr std::size_t kSaltSize = 20;
constexpr std::size_t kFirstSaltPart = 8;
constexpr int kUtf8 = 33;
constexpr int kAutocommit = 2;

using Digest = std::array<unsigned char, SHA_DIGEST_LENGTH>;

Digest sha1(std::string_view text) {
  Digest digest{};
  SHA1(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  return digest;
}

std::string_view view(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

}  // namespace

std::string make_salt() {
  std::random_device random;
  std::uniform_int_distribution<int> printable(33, 126);
  std::string salt;
  while (salt.size() < kSaltSize) salt += static_cast<char>(printable(random));
  return salt;
}

std::string greeting_message(std::uint32_t connection_id, std::string_view salt,
                             std::string_view version) {
  std::string out = "\x0A";
  out += version;
  out += '\0';
  append_integer(out, connection_id, 4);
  out += salt.substr(0, kFirstSaltPart);
  out += '\0';
  append_integer(out, kOffered & 0xFFFF, 2);
  append_integer(out, kUtf8, 1);
  append_integer(out, kAutocommit, 2);
  append_integer(out, kOffered >> 16, 2);
  append_integer(out, kSaltSize + 1, 1);
  out.append(10, '\0');
  out += salt.substr(kFirstSaltPart);
  out += '\0';
  out += kPasswordMethod;
  out += '\0';
  return out;
}

std::optional<Login> parse_login(std::string_view payload) {
  PayloadReader reader(payload);
  const std::uint64_t flags = reader.integer(4);
  reader.bytes(4 + 1 + 23);  // largest packet, character set, filler
  if (reader.broken() || (flags & kProtocol41) == 0) return std::nullopt;
  Login login;
  login.user = reader.until_zero();
  const bool encoded = (flags & kPluginAuthLengthEncoded) != 0;
  login.proof = reader.bytes(encoded ? reader.length() : reader.integer(1));
  if ((flags & kConnectWithDb) != 0) login.database = reader.until_zero();
  if (reader.broken()) return std::nullopt;
  if ((flags & kPluginAuth) != 0) login.method = reader.until_zero();
  return login;
}

std::optional<Login> parse_change_user(std::string_view arguments) {
  PayloadReader reader(arguments);
  Login login;
  login.user = reader.until_zero();
  login.proof = reader.bytes(reader.integer(1));
  login.database = reader.until_zero();
  if (reader.broken()) return std::nullopt;
  reader.bytes(2);  // character set
  login.method = reader.until_zero();
  return login;
}

std::string switch_method_message(std::string_view salt) {
  std::string out = "\xFE";
  out += kPasswordMethod;
  out += '\0';
  out += salt;
  out += '\0';
  return out;
}

bool proves_password(std::string_view proof, std::string_view salt, std::string_view password) {
  if (password.empty()) return proof.empty();
  const Digest once = sha1(password);
  const Digest twice = sha1(view(once));
  const Digest mask = sha1(std::string(salt) + std::string(view(twice)));
  if (proof.size() != once.size()) return false;
  bool same = true;
  for (std::size_t i = 0; i < once.size(); ++i) {
    same = same && static_cast<unsigned char>(proof[i]) == (once[i] ^ mask[i]);
  }
  return same;
}

}  // namespace syncql::sandbox
