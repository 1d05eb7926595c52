// What the threads of a run share beside the batches: whether to stop, and why.
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

#include "compiler/base/diagnostic.h"

namespace syncql::runtime {

class RunState {
 public:
  // Readers end where they are; batches that are complete are still loaded.
  void stop() { stop_ = true; }
  // The same, but nothing that no writer has begun is loaded any more.
  void fail(Diagnostic diagnostic);
  void abandon();
  void warn(Diagnostic diagnostic);

  const std::atomic<bool>& stopping() const { return stop_; }
  bool abandoned() const { return abandoned_; }
  std::vector<Diagnostic> failures() const;
  std::vector<Diagnostic> warnings() const;

 private:
  std::atomic<bool> stop_ = false;
  std::atomic<bool> abandoned_ = false;
  mutable std::mutex mutex_;
  std::vector<Diagnostic> failures_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace syncql::runtime
