// The compressions of load bodies, each as a machine that turns some bytes into some others. Knows
// nothing of what the bytes mean.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

enum class Packing : std::uint8_t { None, Gzip, Deflate, Bzip2, Lz4Frame, Zstd };

struct CodecStep {
  std::size_t read = 0;     // bytes of the input taken
  std::size_t written = 0;  // bytes of the output filled
  bool ended = false;       // a frame is complete; the next step begins another one
};

class Codec {
 public:
  virtual ~Codec() = default;
  virtual Checked<CodecStep> step(std::string_view in, std::span<char> out) = 0;
};

// Deflate is zlib's format (RFC 1950), as in StarRocks; gzip takes zlib's as well.
std::unique_ptr<Codec> make_zlib_codec(Packing packing);
std::unique_ptr<Codec> make_bzip2_codec();
std::unique_ptr<Codec> make_lz4_codec();
std::unique_ptr<Codec> make_zstd_codec();

// Not for Packing::None.
std::unique_ptr<Codec> make_codec(Packing packing);

}  // namespace syncql::sandbox
