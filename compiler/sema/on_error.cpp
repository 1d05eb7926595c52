#include "compiler/sema/on_error.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "compiler/catalog/read_value.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

// The words of the language for the two strategies, and of the settings for the limit.
constexpr const char* kExit = "exit";
constexpr const char* kSkip = "batchDirtyData";
constexpr const char* kLimit = "errorLimit.record";
constexpr const char* kLimitStrategy = "errorLimit.strategy";
constexpr const char* kAnyNumber = "Ignore";

void bind_limit(const ast::Number& number, Span span, OptionSet& settings,
                Diagnostics& diagnostics) {
  const catalog::OptionSpec* option = settings.spec().option(kLimit);
  const auto value = catalog::read_value({number, span}, *option, diagnostics);
  Given given{{}, job::Said::Clause, span, span, value.has_value()};
  if (value) given.value = *value;
  settings.give(kLimit, std::move(given));
}

}  // namespace

void bind_on_error(const ast::OnError& clause, Sides sides, Diagnostics& diagnostics) {
  const catalog::OptionSpec* strategy = sides.writer.spec().option(job::Role::OnError);
  if (strategy == nullptr) {
    diagnostics
        .report(kNoSuchClause, clause.span,
                fmt::format("{} has no ON ERROR clause", sides.writer.subject().title))
        .with_label("this connector knows no such clause")
        .with_help("`errorLimit.record` in WITH says how many dirty rows the job accepts");
    return;
  }
  const std::vector<std::string>& known = strategy->type.allowed;
  const std::string wanted = clause.skip ? kSkip : kExit;
  if (!known.empty() && std::find(known.begin(), known.end(), wanted) == known.end()) {
    diagnostics
        .report(kNoSuchClause, clause.span,
                fmt::format("{} cannot {} on errors", sides.writer.subject().title,
                            clause.skip ? "skip rows" : "exit"))
        .with_label(fmt::format("`{}` does not know `{}`", strategy->name, wanted));
    return;
  }
  sides.writer.give(strategy->name,
                    {job::Value{wanted}, job::Said::Clause, clause.span, clause.span});
  if (clause.up_to) bind_limit(*clause.up_to, clause.span, sides.settings, diagnostics);
}

void settle_error_limit(const ast::OnError& clause, OptionSet& settings) {
  if (!clause.skip || clause.up_to) return;
  if (settings.given(kLimit) != nullptr || settings.given(kLimitStrategy) != nullptr) return;
  settings.give(kLimitStrategy,
                {job::Value{std::string(kAnyNumber)}, job::Said::Clause, clause.span, clause.span});
}

}  // namespace syncql::sema
