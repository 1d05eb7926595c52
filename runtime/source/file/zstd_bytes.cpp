#include "runtime/source/file/zstd_bytes.h"

#include <new>
#include <vector>
#include <zstd.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {
namespace {

struct FreeStream {
  void operator()(ZSTD_DStream* stream) const { ZSTD_freeDStream(stream); }
};

class ZstdBytes final : public ByteStream {
 public:
  explicit ZstdBytes(std::unique_ptr<PlainBytes> file)
      : file_(std::move(file)), zstd_(ZSTD_createDStream()), room_(ZSTD_DStreamInSize()) {
    if (!zstd_) throw std::bad_alloc();
  }

  Result<std::size_t> read(char* room, std::size_t size) override {
    ZSTD_outBuffer out{room, size, 0};
    while (out.pos == 0) {
      // A full output may have left something behind that needs no further input.
      if (input_.pos == input_.size && !more_inside_) {
        auto got = refill();
        if (!got) return fail(std::move(got.error()));
        if (*got == 0 && between_frames_) return 0;
        if (*got == 0) return fail(cut_off_file(file_->path(), "zstd"));
      }
      const std::size_t left = ZSTD_decompressStream(zstd_.get(), &out, &input_);
      if (ZSTD_isError(left) != 0) {
        return fail(broken_file(file_->path(), "zstd", ZSTD_getErrorName(left)));
      }
      between_frames_ = left == 0;
      more_inside_ = out.pos == size && left != 0;
    }
    return out.pos;
  }

 private:
  Result<std::size_t> refill() {
    auto got = file_->read(room_.data(), room_.size());
    if (got) input_ = {room_.data(), *got, 0};
    return got;
  }

  std::unique_ptr<PlainBytes> file_;
  std::unique_ptr<ZSTD_DStream, FreeStream> zstd_;
  std::vector<char> room_;
  ZSTD_inBuffer input_{nullptr, 0, 0};
  bool between_frames_ = false;
  bool more_inside_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> zstd_bytes(std::unique_ptr<PlainBytes> file) {
  return std::make_unique<ZstdBytes>(std::move(file));
}

}  // namespace syncql::runtime
