#include "runtime/net/http_redirect.h"

#include "runtime/net/http_url.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kMaxHops = 3;

tl::unexpected<HttpFailure> bad_redirect(std::string text, std::string url) {
  return tl::unexpected(
      HttpFailure{HttpFailure::Kind::BadRedirect, std::move(text), std::move(url)});
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
    if (hop == kMaxHops) return bad_redirect("too many redirects", request.url);
    request.url = std::move(*next);
  }
}

}  // namespace syncql::runtime
