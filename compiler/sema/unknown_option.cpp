#include "compiler/sema/unknown_option.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/base/suggest.h"
#include "compiler/catalog/read_value.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

struct Near {
  const Scope* scope = nullptr;
  std::string name;
};

// Options that only clauses fill are no answer to a misspelt name in WITH, but the nearest one
// tells what was meant, so they take part.
std::vector<Near> known_names(const Target& target) {
  std::vector<Near> known;
  for (const Scope* scope : target.scopes) {
    for (const catalog::OptionSpec& option : scope->set->spec().options) {
      known.push_back({scope, option.name});
    }
  }
  return known;
}

// A name that a back end gives to the option: `speed.concurrent` is `concurrent` here.
std::optional<Near> by_spelling(const Target& target) {
  for (const Scope* scope : target.scopes) {
    for (const catalog::OptionSpec& option : scope->set->spec().options) {
      for (const job::Spelling& spelling : option.spellings) {
        const bool same =
            spelling.path == target.name || spelling.path == scope->prefix + "." + target.name;
        if (same) return Near{scope, option.name};
      }
    }
  }
  return std::nullopt;
}

// The option that another system calls so; null where there is none.
const catalog::OptionSpec* called_otherwise(const Target& target) {
  for (const Scope* scope : target.scopes) {
    for (const catalog::OptionSpec& option : scope->set->spec().options) {
      const auto& others = option.confused;
      if (std::find(others.begin(), others.end(), target.name) != others.end()) return &option;
    }
  }
  return nullptr;
}

std::optional<Near> nearest_option(const Target& target) {
  if (auto spelled = by_spelling(target)) return spelled;
  const std::vector<Near> known = known_names(target);
  std::vector<std::string> names;
  names.reserve(known.size());
  for (const Near& item : known) names.push_back(item.name);
  const auto best = nearest(target.name, names);
  if (!best) return std::nullopt;
  for (const Near& item : known) {
    if (item.name == *best) return item;
  }
  return std::nullopt;
}

}  // namespace

void report_unknown_option(const Target& target, Diagnostics& diagnostics) {
  if (const catalog::OptionSpec* meant = called_otherwise(target)) {
    return catalog::report_confused(target.name, meant->name, target.name_span, diagnostics);
  }
  if (const auto near = nearest_option(target)) {
    const Subject& subject = near->scope->set->subject();
    diagnostics
        .report(kUnknownOption, target.name_span,
                fmt::format("unknown option `{}` for {}", target.name, subject.title))
        .with_label("not " + subject.label)
        .with_help(fmt::format("did you mean `{}`?", near->name))
        .with_fix(target.name_span, near->name);
    return;
  }
  std::vector<std::string> titles;
  for (const Scope* scope : target.scopes) titles.push_back(scope->set->subject().title);
  diagnostics
      .report(kUnknownOption, target.name_span, fmt::format("unknown option `{}`", target.name))
      .with_label(fmt::format("not an option of {}", fmt::join(titles, ", nor of ")))
      .with_help("`syncql connectors NAME` lists the options of a connector");
}

}  // namespace syncql::sema
