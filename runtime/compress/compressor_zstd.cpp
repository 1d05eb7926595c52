#include <new>
#include <zstd.h>

#include "runtime/compress/compressor_kinds.h"

namespace syncql::runtime {
namespace {

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

std::unique_ptr<Compressor> make_zstd() {
  return std::make_unique<Zstd>();
}

}  // namespace syncql::runtime
