#include "compiler/sema/rules.h"

#include <fmt/format.h>

#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

using catalog::OptionSpec;
using catalog::Rule;

class RuleChecker {
 public:
  RuleChecker(const OptionSet& set, bool split_by, const std::string& elsewhere,
              Diagnostics& diagnostics)
      : set_(set), facts_(set.facts(split_by)), elsewhere_(elsewhere), diagnostics_(diagnostics) {}

  void check(const std::vector<OptionSpec>& options) {
    for (const OptionSpec& option : options) {
      const Given* given = set_.given(option.name);
      if (given == nullptr) {
        check_missing(option);
      } else if (given->said != job::Said::Default && given->usable) {
        check_given(option, *given);
      }
      check(option.members);
    }
  }

 private:
  void check_missing(const OptionSpec& option) {
    if (const Rule* rule = holding(option.required)) {
      report_missing(kMissingOption, option, *rule, "needs");
    } else if (const Rule* wish = holding(option.expected)) {
      report_missing(kExpectedOption, option, *wish, "is given no");
    }
  }

  const Rule* holding(const std::vector<Rule>& rules) const {
    for (const Rule& rule : rules) {
      if (!rule.when || holds(*rule.when, facts_)) return &rule;
    }
    return nullptr;
  }

  void report_missing(const Code& code, const OptionSpec& option, const Rule& rule,
                      std::string_view verb) {
    Diagnostic& report =
        diagnostics_
            .report(code, place_for(option),
                    fmt::format("{} {} `{}`", set_.subject().title, verb, option.name))
            .with_label(fmt::format("`{}` is missing", option.name));
    if (rule.when) report.with_note(fmt::format("it is wanted when {}", rule.when->text));
    if (!option.doc.empty()) report.with_note(fmt::format("`{}`: {}", option.name, option.doc));
    if (!option.example.empty()) {
      report.with_help(fmt::format("for example: WITH ({})", option.example));
    }
    if (option.inherit && !elsewhere_.empty()) report.with_help(elsewhere_);
  }

  // The object that lacks a key, where it is given; else where the side is named.
  Span place_for(const OptionSpec& option) const {
    const std::size_t dot = option.name.find('.');
    if (dot == std::string::npos) return set_.anchor();
    const Given* object = set_.given(option.name.substr(0, dot));
    return object == nullptr ? set_.anchor() : object->place;
  }

  void check_given(const OptionSpec& option, const Given& given) {
    for (const std::string& other : option.conflicts) check_conflict(option, given, other);
    for (const std::string& other : option.requires_options) check_needed(option, given, other);
    for (const catalog::Condition& when : option.allowed_when) {
      if (holds(when, facts_)) continue;
      diagnostics_
          .report(kNotAllowedHere, given.name,
                  fmt::format("`{}` is not allowed together with the other options", option.name))
          .with_label(fmt::format("only when {}", when.text));
    }
    if (!option.deprecated.empty()) {
      diagnostics_.report(kDeprecated, given.name, fmt::format("`{}` is out of date", option.name))
          .with_label("out of date")
          .with_help(option.deprecated);
    }
  }

  void check_conflict(const OptionSpec& option, const Given& given, const std::string& name) {
    const Given* other = set_.given(name);
    if (other == nullptr || other->said == job::Said::Default) return;
    diagnostics_
        .report(kConflict, given.name,
                fmt::format("`{}` and `{}` exclude each other", option.name, name))
        .with_label(fmt::format("not together with `{}`", name))
        .with_related(other->name, fmt::format("`{}` is given here", name));
  }

  void check_needed(const OptionSpec& option, const Given& given, const std::string& name) {
    if (set_.given(name) != nullptr) return;
    diagnostics_
        .report(kRequiresOther, given.name,
                fmt::format("`{}` needs `{}`, which is not given", option.name, name))
        .with_label(fmt::format("only together with `{}`", name));
  }

  const OptionSet& set_;
  catalog::Facts facts_;
  const std::string& elsewhere_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_rules(const OptionSet& set, bool split_by, const std::string& elsewhere,
                 Diagnostics& diagnostics) {
  RuleChecker(set, split_by, elsewhere, diagnostics).check(set.spec().options);
}

}  // namespace syncql::sema
