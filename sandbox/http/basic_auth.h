// The Authorization header of Basic authentication (RFC 7617).
#pragma once

#include <httplib.h>
#include <optional>
#include <string>

namespace syncql::sandbox {

struct Credentials {
  std::string user;  // without StarRocks' suffix `@cluster`
  std::string password;
};

// Nothing where the header is missing or is not Basic. The password may hold colons.
std::optional<Credentials> read_credentials(const httplib::Request& request);

}  // namespace syncql::sandbox
