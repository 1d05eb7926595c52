// The rows that a load rejected, as the target lists them behind its ErrorURL. They are the user's
// data: a few are shown, each cut to a line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/net/http_client.h"

namespace syncql::runtime {

// The first few entries of such a list: each begins a line with `Error: ` and may go over several.
std::vector<std::string> first_rejected_rows(std::string_view listing);

// Fetches the list; empty where it cannot be had. A BE names itself by an address that may be good
// only inside its network: then the host that the load was sent to (`load_url`) is asked.
std::vector<std::string> fetch_rejected_rows(HttpClient& client, const std::string& error_url,
                                             const std::string& load_url);

}  // namespace syncql::runtime
