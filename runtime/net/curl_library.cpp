#include "runtime/net/curl_library.h"

#include <curl/curl.h>

namespace syncql::runtime {

CurlLibrary::CurlLibrary() {
  curl_global_init(CURL_GLOBAL_DEFAULT);
}
CurlLibrary::~CurlLibrary() {
  curl_global_cleanup();
}

}  // namespace syncql::runtime
