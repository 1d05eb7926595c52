#include "runtime/compress/compressor.h"

#include "runtime/compress/compressor_kinds.h"

namespace syncql::runtime {
namespace {

class Nothing final : public Compressor {
 public:
  std::string_view add(std::string_view bytes, bool) override { return bytes; }
};

}  // namespace

std::unique_ptr<Compressor> make_compressor(Compression compression) {
  switch (compression) {
    case Compression::Gzip:
      return make_gzip();
    case Compression::Zstd:
      return make_zstd();
    case Compression::Lz4:
      return make_lz4();
    case Compression::Bzip2:
      return make_bzip2();
    case Compression::None:
      break;
  }
  return std::make_unique<Nothing>();
}

}  // namespace syncql::runtime
