#include "runtime/net/http_redirect.h"

#include "runtime/net/http_url.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kMaxHops = 3;

tl::unexpected<HttpFailure> bad_redirect(std::string text, std::string url) {
  return tl::unexpected(
      HttpFailure{HttpFailure::Kind::BadRedirect, std::move(text), std::move(url)});
}

// Whether the login, safe from listeners so far, would be sent in clear.
bool exposes_login(const HttpRequest& request, const std::string& next) {
  return request.login != nullptr && request.url.starts_with("https:") && next.starts_with("http:");
}

}  // namespace

tl::expected<HttpResponse, HttpFailure> send_following(HttpClient& client, HttpRequest request) {
  for (std::size_t hop = 0;; ++hop) {
    auto response = client.send(request);
    if (!response || (response->status != 307 && response->status != 308)) return response;
    if (response->location.empty()) {
      return bad_redirect("the redirect names no address", request.url);
    }
    auto next = resolve_url(request.url, response->location);
    if (!next) return bad_redirect("the redirect's address is no http address", request.url);
    // An FE may name itself once, while the leader changes; a circle ends here, too.
    if (hop == kMaxHops) {
      return bad_redirect("too many redirects, the last to " + origin_of(*next), request.url);
    }
    if (exposes_login(request, *next)) {
      return bad_redirect("it leads from https to " + origin_of(*next) +
                              ", where the password would be sent in clear",
                          request.url);
    }
    request.url = std::move(*next);
  }
}

}  // namespace syncql::runtime
