// A compressed body on its way to the reader of what it holds. Frames may follow one another and
// may be split among pieces: the loads of a transaction are one stream.
#pragma once

#include <vector>

#include "sandbox/load/body_reader.h"
#include "sandbox/load/codec.h"

namespace syncql::sandbox {

class UnpackingReader final : public BodyReader {
 public:
  UnpackingReader(Packing packing, std::unique_ptr<BodyReader> inner);
  Checked<void> feed(std::string_view bytes) override;
  Checked<void> finish() override;

 private:
  std::unique_ptr<Codec> codec_;
  std::unique_ptr<BodyReader> inner_;
  std::vector<char> out_;
  bool in_frame_ = false;
};

}  // namespace syncql::sandbox
