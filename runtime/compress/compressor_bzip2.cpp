#include <bzlib.h>
#include <new>

#include "runtime/compress/compressor_kinds.h"

namespace syncql::runtime {
namespace {

class Bzip2 final : public Compressor {
 public:
  Bzip2() {
    constexpr int kBlock = 9;  // times 100 kB, as the program has it
    if (BZ2_bzCompressInit(&bzip2_, kBlock, 0, 0) != BZ_OK) throw std::bad_alloc();
  }
  ~Bzip2() override { BZ2_bzCompressEnd(&bzip2_); }
  Bzip2(const Bzip2&) = delete;
  Bzip2& operator=(const Bzip2&) = delete;

  std::string_view add(std::string_view bytes, bool end) override {
    out_.clear();
    // The library takes what it reads without const, and does not change it.
    bzip2_.next_in = const_cast<char*>(bytes.data());
    bzip2_.avail_in = static_cast<unsigned>(bytes.size());
    for (int result = BZ_RUN_OK; bzip2_.avail_in > 0 || (end && result != BZ_STREAM_END);) {
      const std::size_t before = out_.size();
      out_.resize(before + kStep);
      bzip2_.next_out = out_.data() + before;
      bzip2_.avail_out = kStep;
      result = BZ2_bzCompress(&bzip2_, end ? BZ_FINISH : BZ_RUN);
      if (result < 0) throw std::bad_alloc();  // nothing else can fail here
      out_.resize(before + kStep - bzip2_.avail_out);
    }
    return out_;
  }

 private:
  bz_stream bzip2_{};
  std::string out_;
};

}  // namespace

std::unique_ptr<Compressor> make_bzip2() {
  return std::make_unique<Bzip2>();
}

}  // namespace syncql::runtime
