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
  if (diagnostic.span) {
    const Span span = *diagnostic.span;
    const bool fresh =
        seen_.emplace(diagnostic.code, span.file, span.begin, span.end, diagnostic.message).second;
    if (!fresh) return dropped_ = std::move(diagnostic);
  }
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

void Diagnostics::shorten(std::size_t most) {
  if (items_.size() <= most) return;
  const std::size_t warnings = most - std::min(errors(), most);
  std::vector<Diagnostic> kept;
  std::size_t left[] = {most - warnings, warnings};  // by severity
  for (Diagnostic& item : items_) {
    std::size_t& places = left[item.severity == Severity::Error ? 0 : 1];
    if (places == 0) continue;
    --places;
    kept.push_back(std::move(item));
  }
  kept.back().with_note("and " + std::to_string(items_.size() - most) +
                        " more, not shown: these were enough");
  items_ = std::move(kept);
}

}  // namespace syncql
