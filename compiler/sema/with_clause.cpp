#include "compiler/sema/with_clause.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/catalog/codes.h"
#include "compiler/catalog/read_value.h"
#include "compiler/sema/codes.h"
#include "compiler/sema/raw_options.h"
#include "compiler/sema/unknown_option.h"

namespace syncql::sema {
namespace {

using catalog::OptionSpec;

class WithBinder {
 public:
  WithBinder(const std::vector<Scope>& scopes, Diagnostics& diagnostics)
      : scopes_(scopes), diagnostics_(diagnostics) {}

  void bind(const ast::Option& option) {
    const Target target = target_of(option, scopes_);
    const std::vector<Match> matches = find_matches(target);
    if (matches.empty()) {
      report_unknown_option(target, diagnostics_);
    } else if (refuse_clause_option(matches, target)) {
      return;
    } else if (matches.size() > 1) {
      report_ambiguous(matches, target);
    } else if (matches.front().option == nullptr) {
      bind_group(matches.front(), option);
    } else if (matches.front().key.empty()) {
      bind_whole(matches.front(), target, option.value);
    } else {
      bind_member(matches.front(), target, option.value);
    }
  }

 private:
  // Settings with a role do not exist: what a clause fills there is refused only where it does.
  bool refuse_clause_option(const std::vector<Match>& matches, const Target& target) {
    const bool all = std::all_of(matches.begin(), matches.end(), [](const Match& match) {
      return match.option != nullptr && match.option->role != job::Role::None;
    });
    if (!all) return false;
    const Match& match = matches.front();
    const std::string_view clause = catalog::clause_of(match.option->role);
    diagnostics_
        .report(kClauseOption, target.name_span,
                fmt::format("`{}` of {} is filled by the {}", target.name,
                            match.scope->set->subject().title, clause))
        .with_label(fmt::format("said by the {}", clause))
        .with_help(fmt::format("say it there, and leave `{}` out here", target.name));
    return true;
  }

  void report_ambiguous(const std::vector<Match>& matches, const Target& target) {
    std::vector<std::string> titles;
    std::vector<std::string> spellings;
    for (const Match& match : matches) {
      titles.push_back(match.scope->set->subject().title);
      spellings.push_back(fmt::format("`{}.{}`", match.scope->prefix, target.name));
    }
    diagnostics_
        .report(kAmbiguousOption, target.name_span,
                fmt::format("`{}` is an option of {}", target.name, fmt::join(titles, " and of ")))
        .with_label("which one is meant?")
        .with_help(fmt::format("write {}", fmt::join(spellings, " or ")));
  }

  // `errorLimit = {record: 0}` gives the options `errorLimit.record` ….
  void bind_group(const Match& match, const ast::Option& option) {
    const auto* object = std::get_if<ast::Object>(&option.value.data);
    if (object == nullptr) {
      diagnostics_
          .report(catalog::kWrongType, option.value.span,
                  fmt::format("`{}` takes an object in braces", match.name))
          .with_label("an object in braces is wanted here");
      return;
    }
    for (const ast::Entry& entry : object->entries) {
      const Target target{{match.scope}, match.name + "." + entry.key, entry.key_span};
      const OptionSpec* spec = match.scope->set->spec().option(target.name);
      if (spec == nullptr) {
        report_unknown_option(target, diagnostics_);
      } else {
        bind_whole({match.scope, spec, target.name, ""}, target, entry.value);
      }
    }
  }

  void bind_whole(const Match& match, const Target& target, const ast::Value& value) {
    OptionSet& set = *match.scope->set;
    if (already_given(set, target)) return;
    auto read = catalog::read_value(value, *match.option, diagnostics_);
    Given given{{}, job::Said::User, target.name_span, value.span, read.has_value()};
    if (read) given.value = std::move(*read);
    if (const auto* list = std::get_if<ast::List>(&value.data)) {
      for (const ast::Value& item : list->items) given.items.push_back(item.span);
    }
    set.give(match.option->name, std::move(given));
  }

  void bind_member(const Match& match, const Target& target, const ast::Value& value) {
    OptionSet& set = *match.scope->set;
    if (already_given(set, target)) return;
    auto read =
        catalog::read_member(*match.option, match.key, target.name_span, value, diagnostics_);
    if (!read) return;
    set.give_member(match.option->name, match.key,
                    {std::move(*read), job::Said::User, target.name_span, value.span});
  }

  bool already_given(const OptionSet& set, const Target& target) {
    const Given* earlier = set.given(target.name);
    if (earlier == nullptr) return false;
    if (earlier->said == job::Said::Clause) {
      diagnostics_
          .report(kClauseOption, target.name_span,
                  fmt::format("`{}` is filled by a clause already", target.name))
          .with_label("given a second time")
          .with_related(earlier->place, "given here")
          .with_help("keep one of the two");
    } else {
      diagnostics_
          .report(catalog::kGivenTwice, target.name_span,
                  fmt::format("`{}` is given twice", target.name))
          .with_label("given a second time")
          .with_related(earlier->name, "given here")
          .with_help("keep one of the two");
    }
    return true;
  }

  const std::vector<Scope>& scopes_;
  Diagnostics& diagnostics_;
};

}  // namespace

void bind_with(const std::vector<ast::Option>& options, const std::vector<Scope>& scopes,
               Diagnostics& diagnostics) {
  WithBinder binder(scopes, diagnostics);
  for (const ast::Option& option : options) {
    if (!is_raw(option)) binder.bind(option);
  }
}

}  // namespace syncql::sema
