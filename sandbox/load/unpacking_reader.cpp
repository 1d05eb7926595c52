#include "sandbox/load/unpacking_reader.h"

namespace syncql::sandbox {
namespace {

constexpr std::size_t kPiece = std::size_t{256} << 10;

}  // namespace

UnpackingReader::UnpackingReader(Packing packing, std::unique_ptr<BodyReader> inner)
    : codec_(make_codec(packing)), inner_(std::move(inner)), out_(kPiece) {}

Checked<void> UnpackingReader::feed(std::string_view bytes) {
  bool more = !bytes.empty();
  while (more) {
    const auto step = codec_->step(bytes, out_);
    if (!step) return refuse(step.error());
    bytes.remove_prefix(step->read);
    in_frame_ = !step->ended;
    auto fed = inner_->feed({out_.data(), step->written});
    if (!fed) return fed;
    // A full output may not have been all; without progress there is nothing to go on with.
    more = !bytes.empty() || (in_frame_ && step->written == out_.size());
    if (more && step->read == 0 && step->written == 0)
      return refuse("Failed to decompress: the data make no sense");
  }
  return {};
}

Checked<void> UnpackingReader::finish() {
  if (in_frame_) return refuse("Failed to decompress: the data end in the midst of a frame");
  return inner_->finish();
}

}  // namespace syncql::sandbox
