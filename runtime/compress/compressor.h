// Bytes on their way into a file or a request, compressed as the job says. Knows nothing of either.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "runtime/compress/compression.h"

namespace syncql::runtime {

class Compressor {
 public:
  virtual ~Compressor() = default;
  // What is to be written now of these bytes and those before; lives until the next call. Some of
  // it may be held back until the end.
  virtual std::string_view add(std::string_view bytes, bool end) = 0;
};

// Passes on what it is given where there is nothing to compress.
std::unique_ptr<Compressor> make_compressor(Compression compression);

}  // namespace syncql::runtime
