#include "cli/report/run_samples.h"

namespace syncql::cli {

void RunSamples::add(const runtime::Progress& progress) {
  constexpr std::size_t kMost = 600;
  if (seen_++ % every_ != 0) return;
  samples_.push_back(progress);
  if (samples_.size() < kMost) return;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < samples_.size(); i += 2) samples_[kept++] = samples_[i];
  samples_.resize(kept);
  every_ *= 2;
}

}  // namespace syncql::cli
