#include "runtime/sink/file/compressor.h"

#include <new>
#include <vector>
#include <zlib.h>
#include <zstd.h>

namespace syncql::runtime {
namespace {

constexpr std::size_t kStep = std::size_t{128} << 10;

class Nothing final : public Compressor {
 public:
  std::string_view add(std::string_view bytes, bool) override { return bytes; }
};

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

class Zstd final : public Compressor {
 public:
  Zstd() : zstd_(ZSTD_createCCtx()) {
    if (!zstd_) throw std::bad_alloc();
    ZSTD_CCtx_setParameter(zstd_.get(), ZSTD_c_checksumFlag, 1);
  }

  std::string_view add(std::string_view bytes, bool end) override {
    out_.clear();
    ZSTD_inBuffer in{bytes.data(), bytes.size(), 0};
    for (bool more = true; more;) {
      const std::size_t before = out_.size();
      out_.resize(before + kStep);
      ZSTD_outBuffer room{out_.data() + before, kStep, 0};
      const std::size_t left =
          ZSTD_compressStream2(zstd_.get(), &room, &in, end ? ZSTD_e_end : ZSTD_e_continue);
      if (ZSTD_isError(left) != 0) throw std::bad_alloc();  // nothing else can fail here
      out_.resize(before + room.pos);
      more = end ? left != 0 : in.pos < in.size;
    }
    return out_;
  }

 private:
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };
  std::unique_ptr<ZSTD_CCtx, Free> zstd_;
  std::string out_;
};

}  // namespace

std::unique_ptr<Compressor> make_compressor(Compression compression) {
  switch (compression) {
    case Compression::Gzip:
      return std::make_unique<Gzip>();
    case Compression::Zstd:
      return std::make_unique<Zstd>();
    case Compression::None:
      break;
  }
  return std::make_unique<Nothing>();
}

}  // namespace syncql::runtime
