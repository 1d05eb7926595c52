#include "compiler/job/schedule_doubts.h"

#include <algorithm>

#include "compiler/job/time_format.h"

namespace syncql::job {
namespace {

// The whole-day offset at the front of `text`, sign included: `-1`, `+7*2`, but not `-1/24`.
std::string_view whole_days(std::string_view text) {
  if (!text.starts_with('-') && !text.starts_with('+')) return {};
  const std::size_t end = std::min(text.find_first_not_of("0123456789*", 1), text.size());
  return text.substr(end).starts_with('/') ? std::string_view() : text.substr(0, end);
}

void add_hidden_days(std::vector<Doubt>& found, std::string_view expression) {
  for (std::size_t at = expression.find("$["); at != std::string_view::npos;
       at = expression.find("$[", at + 1)) {
    const std::size_t inner = at + 2;
    const std::size_t end = expression.find(']', inner);
    std::string_view text = expression.substr(inner, end - inner);
    const TimeFormat format = take_format(text);
    if (format.parts.empty() || format.has(TimeToken::Day)) continue;
    const std::string_view days = whole_days(text);
    if (days.empty()) continue;
    const auto offset = static_cast<std::size_t>(days.data() - expression.data());
    found.push_back({Doubt::Kind::HiddenDays, offset, days.size(), format.has_clock()});
  }
}

}  // namespace

std::vector<Doubt> doubts(std::string_view expression) {
  std::vector<Doubt> found;
  const std::size_t sign = expression.find_first_of(" \t\r\n=");
  if (sign != std::string_view::npos) found.push_back({Doubt::Kind::NotDefinable, sign, 1, false});
  add_hidden_days(found, expression);
  std::sort(found.begin(), found.end(),
            [](const Doubt& a, const Doubt& b) { return a.offset < b.offset; });
  return found;
}

}  // namespace syncql::job
