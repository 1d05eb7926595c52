#include <fmt/format.h>
#include <lz4frame.h>
#include <new>

#include "sandbox/load/codec.h"

namespace syncql::sandbox {
namespace {

class Lz4Codec final : public Codec {
 public:
  Lz4Codec() {
    if (LZ4F_isError(LZ4F_createDecompressionContext(&context_, LZ4F_VERSION)) != 0)
      throw std::bad_alloc();
  }
  Lz4Codec(const Lz4Codec&) = delete;
  Lz4Codec& operator=(const Lz4Codec&) = delete;
  ~Lz4Codec() override { LZ4F_freeDecompressionContext(context_); }

  Checked<CodecStep> step(std::string_view in, std::span<char> out) override {
    CodecStep done{in.size(), out.size()};
    const std::size_t left =
        LZ4F_decompress(context_, out.data(), &done.written, in.data(), &done.read, nullptr);
    if (LZ4F_isError(left) != 0)
      return refuse(fmt::format("Failed to decompress lz4: {}", LZ4F_getErrorName(left)));
    done.ended = left == 0;
    return done;
  }

 private:
  LZ4F_dctx* context_ = nullptr;
};

}  // namespace

std::unique_ptr<Codec> make_lz4_codec() {
  return std::make_unique<Lz4Codec>();
}

}  // namespace syncql::sandbox
