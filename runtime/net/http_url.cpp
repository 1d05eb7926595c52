#include "runtime/net/http_url.h"

#include <curl/curl.h>
#include <memory>

namespace syncql::runtime {
namespace {

struct Release {
  void operator()(CURLU* url) const { curl_url_cleanup(url); }
  void operator()(char* text) const { curl_free(text); }
};
using Url = std::unique_ptr<CURLU, Release>;
using Text = std::unique_ptr<char, Release>;

Url parse(const std::string& text) {
  Url url(curl_url());
  if (curl_url_set(url.get(), CURLUPART_URL, text.c_str(), 0) != CURLUE_OK) url.reset();
  return url;
}

std::string part(const Url& url, CURLUPart what, unsigned flags = 0) {
  char* found = nullptr;
  if (curl_url_get(url.get(), what, &found, flags) != CURLUE_OK) return {};
  const Text owner(found);
  return found;
}

}  // namespace

std::optional<std::string> resolve_url(const std::string& base, const std::string& reference) {
  const Url url = parse(base);
  // Older FEs write names with letters beyond ASCII as they are.
  constexpr unsigned kLenient = CURLU_URLENCODE;
  if (!url || curl_url_set(url.get(), CURLUPART_URL, reference.c_str(), kLenient) != CURLUE_OK) {
    return std::nullopt;
  }
  const std::string scheme = part(url, CURLUPART_SCHEME);
  if (scheme != "http" && scheme != "https") return std::nullopt;
  curl_url_set(url.get(), CURLUPART_USER, nullptr, 0);
  curl_url_set(url.get(), CURLUPART_PASSWORD, nullptr, 0);
  return part(url, CURLUPART_URL);
}

std::optional<std::string> with_host_of(const std::string& url, const std::string& other) {
  const Url changed = parse(url);
  const Url model = parse(other);
  if (!changed || !model) return std::nullopt;
  const std::string host = part(model, CURLUPART_HOST);
  if (curl_url_set(changed.get(), CURLUPART_HOST, host.c_str(), 0) != CURLUE_OK) {
    return std::nullopt;
  }
  return part(changed, CURLUPART_URL);
}

std::string origin_of(const std::string& url) {
  const Url parsed = parse(url);
  if (!parsed) return url;
  return part(parsed, CURLUPART_SCHEME) + "://" + part(parsed, CURLUPART_HOST) + ":" +
         part(parsed, CURLUPART_PORT, CURLU_DEFAULT_PORT);
}

std::string percent_encoded(std::string_view text) {
  if (text.empty()) return {};  // a length of 0 would mean: count yourself
  const Text escaped(curl_easy_escape(nullptr, text.data(), static_cast<int>(text.size())));
  return escaped ? escaped.get() : std::string(text);
}

}  // namespace syncql::runtime
