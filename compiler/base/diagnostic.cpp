#include "compiler/base/diagnostic.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace syncql {
namespace {

auto place_of(const Diagnostic& diagnostic) {
  constexpr auto kLast = std::numeric_limits<std::uint32_t>::max();
  if (!diagnostic.span) return std::tuple(kLast, kLast);
  return std::tuple(diagnostic.span->file, diagnostic.span->begin);
}

}  // namespace

Diagnostic& Diagnostics::add(Diagnostic diagnostic) {
  const bool repeated = std::any_of(items_.begin(), items_.end(), [&](const Diagnostic& earlier) {
    return earlier.span && earlier.code == diagnostic.code && earlier.span == diagnostic.span;
  });
  if (repeated) return dropped_ = std::move(diagnostic);
  return items_.emplace_back(std::move(diagnostic));
}

std::size_t Diagnostics::errors() const {
  return static_cast<std::size_t>(
      std::count_if(items_.begin(), items_.end(),
                    [](const Diagnostic& item) { return item.severity == Severity::Error; }));
}

void Diagnostics::make_strict() {
  for (Diagnostic& item : items_) item.severity = Severity::Error;
}

void Diagnostics::sort() {
  std::stable_sort(items_.begin(), items_.end(), [](const Diagnostic& a, const Diagnostic& b) {
    return place_of(a) < place_of(b);
  });
}

}  // namespace syncql
