#include "sandbox/http/basic_auth.h"

#include "sandbox/load/ascii.h"
#include "sandbox/load/base64.h"

namespace syncql::sandbox {
namespace {

constexpr std::string_view kScheme = "basic ";

}  // namespace

std::optional<Credentials> read_credentials(const httplib::Request& request) {
  const std::string header = request.get_header_value("Authorization");
  const std::string_view value = header;
  if (!same_word(value.substr(0, kScheme.size()), kScheme)) return std::nullopt;
  const auto decoded = decode_base64(trim(value.substr(kScheme.size())));
  if (!decoded) return std::nullopt;
  const auto colon = decoded->find(':');
  if (colon == std::string::npos) return std::nullopt;
  Credentials credentials{decoded->substr(0, colon), decoded->substr(colon + 1)};
  credentials.user.resize(std::min(credentials.user.find('@'), credentials.user.size()));
  return credentials;
}

}  // namespace syncql::sandbox
