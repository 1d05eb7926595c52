#include "compiler/sema/schema/check_pair.h"

#include <fmt/format.h>

#include "compiler/sema/schema/capacity.h"
#include "compiler/sema/schema/codes.h"
#include "compiler/sema/schema/conversion.h"

namespace syncql::sema {
namespace {

using catalog::LengthUnit;

std::string pair_text(const PairSide& source, const PairSide& target) {
  return fmt::format("`{}` {} goes into `{}` {}", source.name, source.type.text, target.name,
                     target.type.text);
}

// Whether the digits of both are known, so that their capacity has said all about the fraction.
bool digits_decide(const PairSide& source, const PairSide& target) {
  return source.type.native->unit == LengthUnit::Digits && source.type.length &&
         target.type.native->low;
}

// Where both sides are one word of the list, it is not shown twice.
void relate_target(Diagnostic& report, const PairSide& source, const PairSide& target) {
  if (!(source.span == target.span)) report.with_related(target.span, "the target column");
}

void check_values(const Context& context, const PairSide& source, const PairSide& target,
                  const catalog::ConnectorSpec& connector) {
  const Conversion fate = conversion(source.type.native->carrier, target.type.native->carrier);
  if (fate.fate == Fate::Refused) {
    Diagnostic& report =
        context.diagnostics.report(kNoConversion, source.span, pair_text(source, target))
            .with_label(std::string(fate.what))
            .with_help("convert it by an expression, or choose another column");
    return relate_target(report, source, target);
  }
  if (const auto lack = shortfall(source.type, target.type, connector)) {
    Diagnostic& report =
        context.diagnostics.report(*lack->code, source.span, pair_text(source, target))
            .with_label(lack->what);
    relate_target(report, source, target);
    if (!lack->declare.empty()) {
      report.with_help(fmt::format("declare `{}` {} at the target", target.name, lack->declare));
    }
    return;
  }
  if (fate.fate == Fate::Kept || digits_decide(source, target)) return;
  Diagnostic& report =
      context.diagnostics.report(kDoubtfulConversion, source.span, pair_text(source, target))
          .with_label(std::string(fate.what))
          .with_help("convert it by an expression, so that the job says what is meant");
  relate_target(report, source, target);
}

}  // namespace

bool check_movable(const Context& context, const PairSide& side) {
  if (!side.type.native || side.type.native->refused.empty()) return true;
  context.diagnostics
      .report(kRefusedType, side.span,
              fmt::format("column `{}` is of type `{}`: {}", side.name, side.type.text,
                          side.type.native->refused))
      .with_label("cannot be moved");
  return false;
}

void check_pair(const Context& context, const PairSide& source, const PairSide& target,
                const catalog::ConnectorSpec& connector) {
  const bool movable = check_movable(context, source);
  if (!check_movable(context, target) || !movable) return;
  if (source.type.native && target.type.native) check_values(context, source, target, connector);
  if (source.not_null == false && target.not_null == true) {
    Diagnostic& report =
        context.diagnostics
            .report(kNullable, source.span,
                    fmt::format("`{}` may be NULL, `{}` is NOT NULL", source.name, target.name))
            .with_label("rows with NULL here are refused");
    relate_target(report, source, target);
    report.with_help(
        fmt::format("replace NULL, as in `coalesce({}, …)`, or leave the rows out: "
                    "WHERE {} IS NOT NULL",
                    source.name, source.name));
  }
}

}  // namespace syncql::sema
