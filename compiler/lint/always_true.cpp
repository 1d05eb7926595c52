// always-true: `1=1` and the like, which generated SQL leaves behind.
#include <cctype>
#include <fmt/format.h>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"

namespace syncql::lint {
namespace {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) + 1 - begin);
}

bool is_true(std::string_view condition) {
  std::string plain;
  for (const char c : condition) {
    const auto byte = static_cast<unsigned char>(c);
    if (std::isspace(byte) == 0) plain += static_cast<char>(std::tolower(byte));
  }
  return plain == "1=1" || plain == "true" || plain == "(1=1)";
}

// How long the front part is that is always true and joined by AND, the AND included; 0 where
// there is none.
std::size_t true_front(std::string_view condition) {
  for (std::size_t at = 1; at + 4 < condition.size(); ++at) {
    std::string word(condition.substr(at, 3));
    for (char& c : word) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    const bool alone = std::isspace(static_cast<unsigned char>(condition[at - 1])) != 0 &&
                       std::isspace(static_cast<unsigned char>(condition[at + 3])) != 0;
    if (word != "and" || !alone) continue;
    if (!is_true(condition.substr(0, at))) return 0;
    return condition.find_first_not_of(" \t\r\n", at + 3);
  }
  return 0;
}

Span with_blanks_before(Span span, const SourceManager& sources) {
  const std::string_view text = sources.file(span.file).text();
  while (span.begin > 0 && std::isspace(static_cast<unsigned char>(text[span.begin - 1])) != 0) {
    --span.begin;
  }
  return span;
}

}  // namespace

void check_always_true(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    if (!bound.sync->where) continue;
    const auto& where = *bound.sync->where;
    const std::string_view written = project.sources.text(where.body.span);
    if (is_true(trimmed(written))) {
      diagnostics.report(kAlwaysTrue, where.span, "the condition is always true")
          .with_label("reads every row")
          .with_help("leave the clause out")
          .with_fix(with_blanks_before(where.span, project.sources), "");
    } else if (const std::size_t front = true_front(written); front > 0) {
      Span span = where.body.span;
      span.end = span.begin + static_cast<std::uint32_t>(front);
      diagnostics.report(kAlwaysTrue, span, "a part of the condition is always true")
          .with_label("changes nothing")
          .with_help("leave it out")
          .with_fix(span, "");
    }
  }
}

}  // namespace syncql::lint
