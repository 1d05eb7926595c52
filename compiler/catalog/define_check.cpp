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
      for (const Condition& when : option.allowed_when) check(when, option);
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

}  // namespace

void check_references(const SectionSpec& section, Diagnostics& diagnostics) {
  Checker(section, diagnostics).check(section.options);
}

}  // namespace syncql::catalog
