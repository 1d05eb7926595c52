#include <lz4frame.h>
#include <new>

#include "runtime/compress/compressor_kinds.h"

namespace syncql::runtime {
namespace {

class Lz4 final : public Compressor {
 public:
  Lz4() {
    if (LZ4F_isError(LZ4F_createCompressionContext(&context_, LZ4F_VERSION)) != 0) {
      throw std::bad_alloc();
    }
  }
  ~Lz4() override { LZ4F_freeCompressionContext(context_); }
  Lz4(const Lz4&) = delete;
  Lz4& operator=(const Lz4&) = delete;

  std::string_view add(std::string_view bytes, bool end) override {
    out_.clear();
    if (!begun_) {
      grow(LZ4F_HEADER_SIZE_MAX, [&](char* out, std::size_t room) {
        return LZ4F_compressBegin(context_, out, room, nullptr);
      });
      begun_ = true;
    }
    grow(LZ4F_compressBound(bytes.size(), nullptr), [&](char* out, std::size_t room) {
      return LZ4F_compressUpdate(context_, out, room, bytes.data(), bytes.size(), nullptr);
    });
    if (end) {
      grow(LZ4F_compressBound(0, nullptr), [&](char* out, std::size_t room) {
        return LZ4F_compressEnd(context_, out, room, nullptr);
      });
      begun_ = false;
    }
    return out_;
  }

 private:
  template <typename Step>
  void grow(std::size_t room, Step step) {
    const std::size_t before = out_.size();
    out_.resize(before + room);
    const std::size_t made = step(out_.data() + before, room);
    if (LZ4F_isError(made) != 0) throw std::bad_alloc();  // the room is as large as can be needed
    out_.resize(before + made);
  }

  LZ4F_cctx* context_ = nullptr;
  bool begun_ = false;
  std::string out_;
};

}  // namespace

std::unique_ptr<Compressor> make_lz4() {
  return std::make_unique<Lz4>();
}

}  // namespace syncql::runtime
