#include <algorithm>
#include <climits>
#include <fmt/format.h>
#include <new>
#include <zlib.h>

#include "sandbox/load/codec.h"

namespace syncql::sandbox {
namespace {

constexpr int kWindow = 15;
constexpr int kDetect = 32;  // gzip or zlib, by the first bytes

uInt as_count(std::size_t size) {
  return static_cast<uInt>(std::min<std::size_t>(size, UINT_MAX));
}

class ZlibCodec final : public Codec {
 public:
  explicit ZlibCodec(int window) {
    if (inflateInit2(&stream_, window) != Z_OK) throw std::bad_alloc();
  }
  ZlibCodec(const ZlibCodec&) = delete;
  ZlibCodec& operator=(const ZlibCodec&) = delete;
  ~ZlibCodec() override { inflateEnd(&stream_); }

  Checked<CodecStep> step(std::string_view in, std::span<char> out) override {
    // The library does not write to its input, but is not declared so.
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(in.data()));
    stream_.avail_in = as_count(in.size());
    stream_.next_out = reinterpret_cast<Bytef*>(out.data());
    stream_.avail_out = as_count(out.size());
    const uInt given = stream_.avail_in;
    const uInt room = stream_.avail_out;
    const int result = inflate(&stream_, Z_NO_FLUSH);
    if (result != Z_OK && result != Z_STREAM_END && result != Z_BUF_ERROR)
      return refuse(fmt::format("Failed to decompress gzip or deflate: {}",
                                stream_.msg == nullptr ? "unknown error" : stream_.msg));
    const CodecStep done{given - stream_.avail_in, room - stream_.avail_out,
                         result == Z_STREAM_END};
    if (done.ended) inflateReset(&stream_);
    return done;
  }

 private:
  z_stream stream_{};
};

}  // namespace

std::unique_ptr<Codec> make_zlib_codec(Packing packing) {
  return std::make_unique<ZlibCodec>(packing == Packing::Deflate ? kWindow : kWindow | kDetect);
}

}  // namespace syncql::sandbox
