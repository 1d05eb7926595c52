// The life of libcurl's process-wide state. Whoever owns the threads holds one for as long as any
// HttpClient lives.
#pragma once

namespace syncql::runtime {

class CurlLibrary {
 public:
  CurlLibrary();
  ~CurlLibrary();
  CurlLibrary(const CurlLibrary&) = delete;
  CurlLibrary& operator=(const CurlLibrary&) = delete;
};

}  // namespace syncql::runtime
