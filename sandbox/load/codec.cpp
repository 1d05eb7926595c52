#include "sandbox/load/codec.h"

namespace syncql::sandbox {

std::unique_ptr<Codec> make_codec(Packing packing) {
  switch (packing) {
    case Packing::Bzip2:
      return make_bzip2_codec();
    case Packing::Lz4Frame:
      return make_lz4_codec();
    case Packing::Zstd:
      return make_zstd_codec();
    default:
      return make_zlib_codec(packing);
  }
}

}  // namespace syncql::sandbox
