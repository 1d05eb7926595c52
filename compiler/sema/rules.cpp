#include "compiler/sema/rules.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

using catalog::OptionSpec;
using catalog::Rule;
using catalog::Truth;

// `loadUrl = []` says no more than leaving it out.
bool says_nothing(const Given* given) {
  if (given == nullptr) return true;
  const job::List* list = given->usable ? given->value.as_list() : nullptr;
  return list != nullptr && list->empty();
}

// The rule's own code, where its definition gives it one.
const Code& code_of(const Rule& rule, const Code& usual) {
  return rule.report == nullptr ? usual : *rule.report;
}

class RuleChecker {
 public:
  RuleChecker(const OptionSet& set, bool split_by, const std::string& elsewhere,
              Diagnostics& diagnostics)
      : set_(set), facts_(set.facts(split_by)), elsewhere_(elsewhere), diagnostics_(diagnostics) {}

  void check() {
    check(set_.spec().options);
    for (const Missing& missing : missing_) report(missing);
  }

 private:
  void check(const std::vector<OptionSpec>& options) {
    for (const OptionSpec& option : options) {
      const Given* given = set_.given(option.name);
      if (says_nothing(given)) check_missing(option);
      if (given != nullptr && given->said != job::Said::Default && given->usable) {
        check_given(option, *given);
      }
      if (option.type.is_list_of_objects()) {
        if (given != nullptr && given->usable) check_objects(option, *given);
      } else {
        check(option.members);
      }
    }
  }

  // Each object of a list by itself; where an item stands is known of those from the text only.
  void check_objects(const OptionSpec& option, const Given& given) {
    const job::List* list = given.value.as_list();
    if (list == nullptr || option.members.empty()) return;
    catalog::SectionSpec members;
    members.options = option.members;
    for (std::size_t i = 0; i < list->size(); ++i) {
      const job::Object* object = (*list)[i].as_object();
      if (object == nullptr) continue;
      const Span place = i < given.items.size() ? given.items[i] : given.place;
      OptionSet item(members, {fmt::format("an object of `{}`", option.name), "a key"}, place,
                     &set_);
      for (const auto& [key, value] : *object) {
        item.give(fmt::format("{}.{}", option.name, key), {value, job::Said::User, place, place});
      }
      RuleChecker(item, facts_.split_by, "", diagnostics_).check();
    }
  }

  struct Missing {
    const Code* code;
    bool required;
    Span place;
    std::vector<std::pair<const OptionSpec*, const Rule*>> options;
  };

  void check_missing(const OptionSpec& option) {
    if (const Rule* rule = holding(option.required)) {
      add_missing(code_of(*rule, kMissingOption), true, option, *rule);
    } else if (const Rule* wish = holding(option.expected)) {
      add_missing(code_of(*wish, kExpectedOption), false, option, *wish);
    }
  }

  const Rule* holding(const std::vector<Rule>& rules) const {
    for (const Rule& rule : rules) {
      if (!rule.when || holds(*rule.when, facts_) == Truth::True) return &rule;
    }
    return nullptr;
  }

  // What is missing at one place is said in one message.
  void add_missing(const Code& code, bool required, const OptionSpec& option, const Rule& rule) {
    const Span place = place_for(option, rule);
    const auto same = std::find_if(missing_.begin(), missing_.end(), [&](const Missing& item) {
      return item.code == &code && item.place == place;
    });
    Missing& item =
        same == missing_.end() ? missing_.emplace_back(Missing{&code, required, place, {}}) : *same;
    item.options.emplace_back(&option, &rule);
  }

  void report(const Missing& missing) {
    std::vector<std::string> names;
    for (const auto& [option, rule] : missing.options) names.push_back(option->name);
    const std::string list = fmt::format("`{}`", fmt::join(names, "`, `"));
    Diagnostic& report =
        diagnostics_
            .report(*missing.code, missing.place,
                    fmt::format("{} {} {}", set_.subject().title,
                                missing.required ? "needs" : "is given no", list))
            .with_label(list + (names.size() > 1 ? " are missing" : " is missing"));
    for (const auto& [option, rule] : missing.options) explain(report, *option, *rule);
  }

  void explain(Diagnostic& report, const OptionSpec& option, const Rule& rule) const {
    if (rule.when) {
      report.with_note(fmt::format("`{}` is wanted when {}", option.name, rule.when->text));
    }
    if (!option.doc.empty()) report.with_note(fmt::format("`{}`: {}", option.name, option.doc));
    if (option.example.empty()) return;
    const bool clause = option.role != job::Role::None;
    report.with_help(clause ? fmt::format("for example: {}", option.example)
                            : fmt::format("for example: WITH ({})", option.example));
    if (option.inherit && !elsewhere_.empty()) {
      report.with_help(fmt::format("{} ({})", elsewhere_, option.example));
    }
  }

  // What makes the rule hold, where that is given; the object that lacks a key; else the side.
  Span place_for(const OptionSpec& option, const Rule& rule) const {
    if (rule.when) {
      for (const auto& all : rule.when->any) {
        for (const catalog::Comparison& comparison : all) {
          const Given* cause = set_.given(comparison.option);
          if (cause != nullptr && cause->said != job::Said::Default) return cause->name;
        }
      }
    }
    if (const Given* empty = set_.given(option.name)) return empty->place;
    const Given* object = set_.given(option.name.substr(0, option.name.find('.')));
    return object == nullptr ? set_.anchor() : object->place;
  }

  void check_given(const OptionSpec& option, const Given& given) {
    for (const std::string& other : option.conflicts) check_conflict(option, given, other);
    for (const std::string& other : option.requires_options) check_needed(option, given, other);
    for (const Rule& rule : option.allowed) {
      if (holds(*rule.when, facts_) != Truth::False) continue;
      diagnostics_
          .report(code_of(rule, kNotAllowedHere), given.name,
                  fmt::format("`{}` is not allowed together with the other options", option.name))
          .with_label(fmt::format("only when {}", rule.when->text));
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
    if (option.role == job::Role::Table) return report_replaced(option, given, *other, name);
    diagnostics_
        .report(option.conflict_report == nullptr ? kConflict : *option.conflict_report, given.name,
                fmt::format("`{}` and `{}` exclude each other", option.name, name))
        .with_label(fmt::format("not together with `{}`", name))
        .with_related(other->name, fmt::format("`{}` is given here", name));
  }

  // The statement cannot leave out its table: where an option excludes it, the option wins.
  void report_replaced(const OptionSpec& table, const Given& given, const Given& other,
                       const std::string& name) {
    diagnostics_
        .report(kReplacesTable, other.name,
                fmt::format("`{}` takes the place of `{}`", name, table.name))
        .with_label("this is read, not the table")
        .with_related(given.place,
                      "the table and its column list only name the job and its columns");
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
  const std::string elsewhere_;
  Diagnostics& diagnostics_;
  std::vector<Missing> missing_;
};

}  // namespace

void check_rules(const OptionSet& set, bool split_by, const std::string& elsewhere,
                 Diagnostics& diagnostics) {
  RuleChecker(set, split_by, elsewhere, diagnostics).check();
}

}  // namespace syncql::sema
