#include <new>
#include <zlib.h>

#include "runtime/compress/compressor_kinds.h"

namespace syncql::runtime {
namespace {

class Gzip final : public Compressor {
 public:
  Gzip() {
    constexpr int kWithHeader = 16 + MAX_WBITS;  // zlib's way of asking for gzip's header
    constexpr int kMemory = 8;                   // its default
    if (deflateInit2(&zlib_, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kWithHeader, kMemory,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
      throw std::bad_alloc();
    }
  }
  ~Gzip() override { deflateEnd(&zlib_); }
  Gzip(const Gzip&) = delete;
  Gzip& operator=(const Gzip&) = delete;

  std::string_view add(std::string_view bytes, bool end) override {
    out_.clear();
    // zlib takes what it reads without const, and does not change it.
    zlib_.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
    zlib_.avail_in = static_cast<uInt>(bytes.size());
    do {
      const std::size_t before = out_.size();
      out_.resize(before + kStep);
      zlib_.next_out = reinterpret_cast<Bytef*>(out_.data() + before);
      zlib_.avail_out = kStep;
      deflate(&zlib_, end ? Z_FINISH : Z_NO_FLUSH);
      out_.resize(before + kStep - zlib_.avail_out);
    } while (zlib_.avail_out == 0);
    return out_;
  }

 private:
  z_stream zlib_{};
  std::string out_;
};

}  // namespace

std::unique_ptr<Compressor> make_gzip() {
  return std::make_unique<Gzip>();
}

}  // namespace syncql::runtime
