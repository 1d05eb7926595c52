#include "runtime/net/http_client.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>
#include <curl/curl.h>

namespace syncql::runtime {
namespace {

constexpr std::size_t kMaxResponse = std::size_t{1} << 20;

// A server that plans a load before it asks for the body may take its time; one that never sends
// `100 Continue` gets the body after this.
constexpr long kExpectTimeoutMs = 60'000;

struct Upload {
  std::string_view rest;
};

std::size_t read_upload(char* out, std::size_t size, std::size_t count, void* user) {
  auto& rest = static_cast<Upload*>(user)->rest;
  const std::size_t taken = std::min(size * count, rest.size());
  if (taken > 0) std::memcpy(out, rest.data(), taken);
  rest.remove_prefix(taken);
  return taken;
}

std::size_t keep_body(char* bytes, std::size_t size, std::size_t count, void* user) {
  auto& body = static_cast<HttpResponse*>(user)->body;
  const std::size_t room = kMaxResponse - std::min(kMaxResponse, body.size());
  body.append(bytes, std::min(room, size * count));
  return size * count;
}

std::size_t keep_location(char* bytes, std::size_t size, std::size_t count, void* user) {
  constexpr std::string_view kName = "location:";
  std::string_view line(bytes, size * count);
  const bool named = line.size() > kName.size() &&
                     std::equal(kName.begin(), kName.end(), line.begin(), [](char want, char seen) {
                       return want == std::tolower(static_cast<unsigned char>(seen));
                     });
  if (named) {
    line.remove_prefix(kName.size());
    const std::size_t first = line.find_first_not_of(" \t");
    const std::size_t last = line.find_last_not_of(" \t\r\n");
    auto& location = static_cast<HttpResponse*>(user)->location;
    location = first > last ? std::string() : std::string(line.substr(first, last - first + 1));
  }
  return size * count;
}

HttpFailure::Kind kind_of(CURLcode code) {
  switch (code) {
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return HttpFailure::Kind::Unreachable;
    default:
      return HttpFailure::Kind::Interrupted;
  }
}

struct FreeList {
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, FreeList>;

HeaderList header_list(const std::vector<std::string>& headers) {
  HeaderList list;
  for (const std::string& header : headers) {
    curl_slist* longer = curl_slist_append(list.get(), header.c_str());
    if (longer == nullptr) continue;
    static_cast<void>(list.release());
    list.reset(longer);
  }
  return list;
}

void set_basics(CURL* handle, const HttpRequest& request) {
  curl_easy_setopt(handle, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_PROXY, "");  // a database's nodes are reached directly
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_FRESH_CONNECT, 1L);
  curl_easy_setopt(handle, CURLOPT_FORBID_REUSE, 1L);
  curl_easy_setopt(handle, CURLOPT_TCP_KEEPALIVE, 1L);
  curl_easy_setopt(handle, CURLOPT_EXPECT_100_TIMEOUT_MS, kExpectTimeoutMs);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT,
                   static_cast<long>(request.connect_timeout.count()));
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, static_cast<long>(request.total_timeout.count()));
  if (request.login != nullptr) {
    curl_easy_setopt(handle, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(handle, CURLOPT_USERNAME, request.login->user.c_str());
    curl_easy_setopt(handle, CURLOPT_PASSWORD, request.login->password.reveal().c_str());
  }
}

void set_body(CURL* handle, const HttpRequest& request, Upload& upload) {
  if (request.method == "POST") {
    curl_easy_setopt(handle, CURLOPT_POSTFIELDS, "");
    curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE, 0L);
  }
  if (request.method != "PUT") return;
  curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle, CURLOPT_READFUNCTION, read_upload);
  curl_easy_setopt(handle, CURLOPT_READDATA, &upload);
  curl_easy_setopt(handle, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
}

}  // namespace

HttpClient::HttpClient() : handle_(curl_easy_init()) {}

void HttpClient::Cleanup::operator()(void* handle) const {
  curl_easy_cleanup(handle);
}

tl::expected<HttpResponse, HttpFailure> HttpClient::send(const HttpRequest& request) {
  CURL* handle = handle_.get();
  if (handle == nullptr) {
    return tl::unexpected(
        HttpFailure{HttpFailure::Kind::Unreachable, "libcurl cannot be started", request.url});
  }
  curl_easy_reset(handle);
  std::array<char, CURL_ERROR_SIZE> error{};
  HttpResponse response;
  response.url = request.url;
  Upload upload{request.body};
  const HeaderList headers = header_list(request.headers);
  set_basics(handle, request);
  set_body(handle, request, upload);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, error.data());
  curl_easy_setopt(handle, CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep_body);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &response);
  curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, keep_location);
  curl_easy_setopt(handle, CURLOPT_HEADERDATA, &response);
  const CURLcode code = curl_easy_perform(handle);
  curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, nullptr);  // `error` ends here
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &response.status);
  if (code == CURLE_OK) return response;
  std::string text = error[0] != '\0' ? error.data() : curl_easy_strerror(code);
  text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  return tl::unexpected(HttpFailure{kind_of(code), std::move(text), request.url});
}

}  // namespace syncql::runtime
