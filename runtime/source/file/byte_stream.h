// The bytes of one file from its beginning or from an offset, as they are behind any compression.
// Knows nothing of rows.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "compiler/base/result.h"
#include "runtime/compress/compression.h"

namespace syncql::runtime {

class ByteStream {
 public:
  virtual ~ByteStream() = default;
  // Fills as much of the room as it can, at least one byte; 0 at the end. Fails where the system
  // cannot read or the compressed data is broken or cut off.
  virtual Result<std::size_t> read(char* room, std::size_t size) = 0;
};

// Gzip, zstd or none, by the first bytes: 1f 8b for gzip (RFC 1952), 28 b5 2f fd for zstd (RFC
// 8878).
Result<Compression> compression_of(const std::string& path);

// `offset` counts bytes behind the compression; what stands before it is skipped.
Result<std::unique_ptr<ByteStream>> open_stream(const std::string& path, std::uint64_t offset);

}  // namespace syncql::runtime
