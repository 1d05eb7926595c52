#include "runtime/source/file/gzip_bytes.h"

#include <fmt/format.h>
#include <new>
#include <vector>
#include <zlib.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kInput = std::size_t{256} << 10;
constexpr int kGzipOnly = 16 + MAX_WBITS;  // zlib's way of asking for gzip's header and checksum

class GzipBytes final : public ByteStream {
 public:
  explicit GzipBytes(std::unique_ptr<PlainBytes> file) : file_(std::move(file)), input_(kInput) {
    if (inflateInit2(&zlib_, kGzipOnly) != Z_OK) throw std::bad_alloc();
  }
  ~GzipBytes() override { inflateEnd(&zlib_); }
  GzipBytes(const GzipBytes&) = delete;
  GzipBytes& operator=(const GzipBytes&) = delete;

  Result<std::size_t> read(char* room, std::size_t size) override {
    zlib_.next_out = reinterpret_cast<Bytef*>(room);
    zlib_.avail_out = static_cast<uInt>(size);
    while (zlib_.avail_out == size) {
      if (zlib_.avail_in == 0) {
        auto got = refill();
        if (!got) return fail(std::move(got.error()));
        if (*got == 0 && between_members_) return 0;
        if (*got == 0) return fail(cut_off_file(file_->path(), "gzip"));
      }
      between_members_ = false;
      const int state = inflate(&zlib_, Z_NO_FLUSH);
      if (state == Z_STREAM_END) {
        between_members_ = true;
        inflateReset(&zlib_);
      } else if (state == Z_MEM_ERROR) {
        throw std::bad_alloc();
      } else if (state != Z_OK && state != Z_BUF_ERROR) {
        return fail(broken_file(file_->path(), "gzip", zlib_.msg == nullptr ? "" : zlib_.msg));
      }
    }
    return size - zlib_.avail_out;
  }

 private:
  Result<std::size_t> refill() {
    auto got = file_->read(input_.data(), input_.size());
    if (!got) return got;
    zlib_.next_in = reinterpret_cast<Bytef*>(input_.data());
    zlib_.avail_in = static_cast<uInt>(*got);
    return got;
  }

  std::unique_ptr<PlainBytes> file_;
  std::vector<char> input_;
  z_stream zlib_{};
  bool between_members_ = false;
};

}  // namespace

std::unique_ptr<ByteStream> gzip_bytes(std::unique_ptr<PlainBytes> file) {
  return std::make_unique<GzipBytes>(std::move(file));
}

}  // namespace syncql::runtime
