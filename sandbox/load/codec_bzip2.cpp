#include <algorithm>
#include <bzlib.h>
#include <climits>
#include <fmt/format.h>
#include <new>

#include "sandbox/load/codec.h"

namespace syncql::sandbox {
namespace {

unsigned as_count(std::size_t size) {
  return static_cast<unsigned>(std::min<std::size_t>(size, UINT_MAX));
}

class Bzip2Codec final : public Codec {
 public:
  Bzip2Codec() { start(); }
  Bzip2Codec(const Bzip2Codec&) = delete;
  Bzip2Codec& operator=(const Bzip2Codec&) = delete;
  ~Bzip2Codec() override { BZ2_bzDecompressEnd(&stream_); }

  Checked<CodecStep> step(std::string_view in, std::span<char> out) override {
    // The library does not write to its input, but is not declared so.
    stream_.next_in = const_cast<char*>(in.data());
    stream_.avail_in = as_count(in.size());
    stream_.next_out = out.data();
    stream_.avail_out = as_count(out.size());
    const unsigned given = stream_.avail_in;
    const unsigned room = stream_.avail_out;
    const int result = BZ2_bzDecompress(&stream_);
    if (result != BZ_OK && result != BZ_STREAM_END)
      return refuse(fmt::format("Failed to decompress bzip2: error {}", result));
    const CodecStep done{given - stream_.avail_in, room - stream_.avail_out,
                         result == BZ_STREAM_END};
    if (done.ended) {
      BZ2_bzDecompressEnd(&stream_);
      start();
    }
    return done;
  }

 private:
  void start() {
    stream_ = {};
    if (BZ2_bzDecompressInit(&stream_, 0, 0) != BZ_OK) throw std::bad_alloc();
  }

  bz_stream stream_{};
};

}  // namespace

std::unique_ptr<Codec> make_bzip2_codec() {
  return std::make_unique<Bzip2Codec>();
}

}  // namespace syncql::sandbox
