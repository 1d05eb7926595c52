// One compressor for each library: what make_compressor chooses from.
#pragma once

#include "runtime/compress/compressor.h"

namespace syncql::runtime {

inline constexpr unsigned kStep = 128U << 10;  // bytes by which a result grows

std::unique_ptr<Compressor> make_gzip();
std::unique_ptr<Compressor> make_zstd();
std::unique_ptr<Compressor> make_lz4();  // in frames
std::unique_ptr<Compressor> make_bzip2();

}  // namespace syncql::runtime
