// The ways in which files and requests are compressed. Names only.
#pragma once

#include <cstdint>

namespace syncql::runtime {

enum class Compression : std::uint8_t { None, Gzip, Zstd, Lz4, Bzip2 };

}  // namespace syncql::runtime
