#include "runtime/net/http_redirect.h"

#include <algorithm>

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
  std::vector<std::string> seen;
  while (true) {
    auto response = client.send(request);
    if (!response || (response->status != 307 && response->status != 308)) return response;
    if (response->location.empty()) {
      return bad_redirect("the redirect names no address", request.url);
    }
    const auto next = resolve_url(request.url, response->location);
    if (!next) return bad_redirect("the redirect's address is no http address", request.url);
    seen.push_back(std::move(request.url));
    if (std::find(seen.begin(), seen.end(), *next) != seen.end()) {
      return bad_redirect("the redirects go round in a circle", seen.back());
    }
    if (seen.size() > kMaxHops) return bad_redirect("too many redirects", seen.back());
    request.url = *next;
  }
}

}  // namespace syncql::runtime
