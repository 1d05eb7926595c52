#include "compiler/catalog/define_check.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/catalog/codes.h"

namespace syncql::catalog {
namespace {

class Checker {
 public:
  Checker(const SectionSpec& section, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    add_names(section.options);
  }

  void check(const std::vector<OptionSpec>& options) {
    for (const OptionSpec& option : options) {
      for (const std::string& name : option.conflicts) check(name, option);
      for (const std::string& name : option.requires_options) check(name, option);
      for (const Rule& rule : option.required) check(rule.when, option);
      for (const Rule& rule : option.expected) check(rule.when, option);
      for (const Default& item : option.defaults) check(item.when, option);
      for (const Rule& rule : option.allowed) check(rule.when, option);
      for (const ColumnTypeRule& item : option.column_types) check(item.rule.when, option);
      check(option.members);
    }
  }

 private:
  void add_names(const std::vector<OptionSpec>& options) {
    for (const OptionSpec& option : options) {
      names_.push_back(option.name);
      add_names(option.members);
    }
  }

  void check(const std::optional<Condition>& when, const OptionSpec& option) {
    if (!when) return;
    for (const auto& all : when->any) {
      for (const Comparison& comparison : all) {
        if (comparison.compare != Comparison::Operator::SplitBy) check(comparison.option, option);
      }
    }
  }

  void check(const std::string& name, const OptionSpec& option) {
    if (std::find(names_.begin(), names_.end(), name) != names_.end()) return;
    Diagnostic& report =
        diagnostics_
            .report(kUnknownReference, option.span,
                    fmt::format("a rule of `{}` names `{}`, which is no option", option.name, name))
            .with_label("of this option");
    if (const auto near = nearest(name, names_)) {
      report.with_help(fmt::format("did you mean `{}`?", *near));
    }
  }

  std::vector<std::string> names_;
  Diagnostics& diagnostics_;
};

void report_claimed(const OptionSpec& earlier, const OptionSpec& later, std::string_view what,
                    Diagnostics& diagnostics) {
  diagnostics
      .report(kClaimedTwice, later.span,
              fmt::format("`{}` and `{}` {}", earlier.name, later.name, what))
      .with_label("claimed a second time")
      .with_related(earlier.span, "claimed here");
}

bool within(std::string_view place, std::string_view outer) {
  if (!place.starts_with(outer)) return false;
  const std::string_view rest = place.substr(outer.size());
  return rest.empty() || rest.front() == '.' || rest.front() == '[';
}

bool overlap(const OptionSpec& a, const OptionSpec& b) {
  for (const job::Spelling& x : a.spellings) {
    for (const job::Spelling& y : b.spellings) {
      if (x.back_end == y.back_end && (within(x.path, y.path) || within(y.path, x.path))) {
        return true;
      }
    }
  }
  return false;
}

void check_claims(const std::vector<OptionSpec>& options, Diagnostics& diagnostics) {
  for (std::size_t later = 1; later < options.size(); ++later) {
    for (std::size_t i = 0; i < later; ++i) {
      const bool role =
          options[i].role != job::Role::None && options[i].role == options[later].role;
      if (role) report_claimed(options[i], options[later], "are filled by one clause", diagnostics);
      if (!role && overlap(options[i], options[later])) {
        report_claimed(options[i], options[later], "stand at one place", diagnostics);
      }
    }
  }
}

}  // namespace

void check_references(const SectionSpec& section, Diagnostics& diagnostics) {
  check_claims(section.options, diagnostics);
  Checker(section, diagnostics).check(section.options);
}

}  // namespace syncql::catalog
