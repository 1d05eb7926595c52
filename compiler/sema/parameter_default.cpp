#include "compiler/sema/parameter_default.h"

#include <fmt/format.h>
#include <optional>

#include "compiler/job/schedule_doubts.h"
#include "compiler/job/scheduling.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

// Of a part of the default. Where the text is spelt with doubled quotes or the like, the name of
// the parameter stands for it.
class Places {
 public:
  Places(const Context& context, const ast::ParameterDeclaration& parameter, Span statement)
      : name_(parameter.name.span), statement_(statement) {
    const std::string_view written = context.sources.text(statement);
    const std::size_t found = written.rfind(parameter.default_expression->text);
    if (found != std::string_view::npos) first_ = statement.begin + static_cast<unsigned>(found);
  }

  Span of(std::size_t offset, std::size_t size) const {
    if (!first_) return name_;
    const auto begin = *first_ + static_cast<std::uint32_t>(offset);
    return {statement_.file, begin, begin + static_cast<std::uint32_t>(size)};
  }

 private:
  Span name_;
  Span statement_;
  std::optional<std::uint32_t> first_;
};

// False where there is something in the default that has no value.
bool check_values(const Context& context, const std::string& name, std::string_view whole,
                  const Places& places) {
  // Any time does: whether an expression is well formed does not depend on it.
  const job::Schedule schedule =
      job::schedule_at(std::chrono::sys_days(std::chrono::year(2000) / 1 / 1));
  for (std::size_t at = 0; at < whole.size();) {
    const auto value = job::evaluate(whole.substr(at), schedule);
    if (value) return true;
    at += value.error().offset + 1;
    if (value.error().dataworks_only) continue;
    context.diagnostics
        .report(kBadSchedule, places.of(at - 1, whole.size() - at + 1),
                fmt::format("the default of `{}` cannot be understood: {}", name,
                            value.error().message))
        .with_label("begins here")
        .with_help("for example: '$[yyyymmdd-1]', '${yyyymmdd-1}' or '$bizdate'");
    return false;
  }
  return true;
}

void warn(const Context& context, const std::string& name, const job::Doubt& doubt, Span place) {
  if (doubt.kind == job::Doubt::Kind::NotDefinable) {
    context.diagnostics
        .report(kNotDefinable, place,
                fmt::format("DataWorks cannot define `{}` with this value", name))
        .with_label("blanks and `=` separate its definitions")
        .with_help("make two parameters of it, and put what stands between them into the job");
    return;
  }
  context.diagnostics
      .report(kHiddenDays, place, fmt::format("`{}` is moved by days, but shows none", name))
      .with_label("counts days")
      .with_help(doubt.has_clock ? "hours are `-1/24`, minutes are `-1/24/60`"
                                 : "months are `$[add_months(yyyymm,-1)]` or `${yyyymm-1}`, years "
                                   "are `$[add_months(yyyy,-12)]` or `${yyyy-1}`");
}

}  // namespace

void check_default(const Context& context, const ast::ParameterDeclaration& parameter,
                   Span statement) {
  if (!parameter.default_expression) return;
  const std::string_view whole = parameter.default_expression->text;
  const Places places(context, parameter, statement);
  if (!check_values(context, parameter.name.text, whole, places)) return;
  for (const job::Doubt& doubt : job::doubts(whole)) {
    warn(context, parameter.name.text, doubt, places.of(doubt.offset, doubt.size));
  }
}

}  // namespace syncql::sema
