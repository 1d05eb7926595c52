// An exchange that follows redirects which keep the method (307, 308), hop by hop. The login goes
// along only because each address was named by a server that the login was meant for.
#pragma once

#include "runtime/net/http_client.h"

namespace syncql::runtime {

// At most three hops: a follower FE, its leader, a BE. Any other status is the caller's to judge.
tl::expected<HttpResponse, HttpFailure> send_following(HttpClient& client, HttpRequest request);

}  // namespace syncql::runtime
