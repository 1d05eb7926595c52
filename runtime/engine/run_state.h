// What the threads of a run share beside the batches: whether to stop, and why.
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace syncql::runtime {

class RunState {
 public:
  // Readers end where they are.
  void stop() { stop_ = true; }
  // Records only; of the same trouble, the first.
  void add_failure(Diagnostic diagnostic);
  void add_warning(Diagnostic diagnostic);

  const std::atomic<bool>& stopping() const { return stop_; }
  std::vector<Diagnostic> failures() const;
  std::vector<Diagnostic> warnings() const;

 private:
  std::atomic<bool> stop_ = false;
  mutable std::mutex mutex_;
  std::vector<Diagnostic> failures_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace syncql::runtime
