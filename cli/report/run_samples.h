// A run's figures over time, as many as a picture needs: when there are too many, every other one
// goes, so that a run of a week takes no more memory than one of a minute.
#pragma once

#include <vector>

#include "runtime/engine/run.h"

namespace syncql::cli {

class RunSamples {
 public:
  void add(const runtime::Progress& progress);
  const std::vector<runtime::Progress>& all() const { return samples_; }

 private:
  std::vector<runtime::Progress> samples_;
  std::size_t every_ = 1;  // of those that are added, one in so many is kept
  std::size_t seen_ = 0;
};

}  // namespace syncql::cli
