#include "runtime/engine/run_state.h"

#include <algorithm>

namespace syncql::runtime {
namespace {

constexpr std::size_t kKept = 5;  // of each: one cause often strikes all threads

void keep(std::vector<Diagnostic>& list, Diagnostic diagnostic) {
  const bool known = std::any_of(list.begin(), list.end(), [&](const Diagnostic& earlier) {
    return earlier.code == diagnostic.code && earlier.message == diagnostic.message;
  });
  if (!known && list.size() < kKept) list.push_back(std::move(diagnostic));
}

}  // namespace

void RunState::add_failure(Diagnostic diagnostic) {
  const std::lock_guard lock(mutex_);
  keep(failures_, std::move(diagnostic));
}

void RunState::add_warning(Diagnostic diagnostic) {
  const std::lock_guard lock(mutex_);
  keep(warnings_, std::move(diagnostic));
}

std::vector<Diagnostic> RunState::failures() const {
  const std::lock_guard lock(mutex_);
  return failures_;
}

std::vector<Diagnostic> RunState::warnings() const {
  const std::lock_guard lock(mutex_);
  return warnings_;
}

}  // namespace syncql::runtime
