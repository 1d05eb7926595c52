// One HTTP exchange at a time: RAII over a libcurl handle. Never follows a redirect by itself
// (http_redirect.h), never uses a proxy, checks certificates. Knows nothing of what is exchanged.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "runtime/net/secret_text.h"

namespace syncql::runtime {

struct HttpLogin {
  std::string user;
  SecretText password;
};

struct HttpRequest {
  std::string method = "GET";        // `PUT` sends the body, `POST` an empty one
  std::string url;                   // http or https
  std::vector<std::string> headers;  // `name: value`, free of line breaks
  std::string_view body;             // must outlive the exchange; sent with its length
  const HttpLogin* login = nullptr;  // Basic
  std::chrono::seconds connect_timeout{10};
  std::chrono::seconds total_timeout{60};
};

struct HttpResponse {
  long status = 0;
  std::string body;      // its first 1 MiB
  std::string location;  // as the server wrote it
  std::string url;       // of the request that it answers
};

struct HttpFailure {
  enum class Kind {
    Unreachable,  // no connection, so nothing was sent
    Interrupted,  // the server may have done what was asked
    BadRedirect,  // it leads nowhere
  };
  Kind kind = Kind::Interrupted;
  std::string text;  // what happened; lower case, holds no secret
  std::string url;
};

class HttpClient {
 public:
  HttpClient();

  // Each exchange uses a new connection: a StarRocks FE that answered 307 without reading the body
  // leaves its connection unusable. A body waits for `100 Continue` where `Expect` is a header.
  tl::expected<HttpResponse, HttpFailure> send(const HttpRequest& request);

 private:
  struct Cleanup {
    void operator()(void* handle) const;
  };

  std::unique_ptr<void, Cleanup> handle_;
};

}  // namespace syncql::runtime
