// Pieces of http and https addresses, by libcurl's parser. Knows no server.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace syncql::runtime {

// `reference` as seen from `base`; a login written into it is dropped. Nothing where the result is
// no http or https address.
std::optional<std::string> resolve_url(const std::string& base, const std::string& reference);

// The address with the host of another; port and path stay.
std::optional<std::string> with_host_of(const std::string& url, const std::string& other);

// `http://host:port` of the address, for messages.
std::string origin_of(const std::string& url);

// The text as one segment of a path.
std::string percent_encoded(std::string_view text);

}  // namespace syncql::runtime
