#include "compiler/sema/codes.h"

namespace syncql::sema {

std::vector<const Code*> codes() {
  return {&kUnknownDatasource,  &kWrongParts,          &kNoSuchSide,
          &kUnknownConnector,   &kDeclaredTwice,       &kJobNamedTwice,
          &kUnknownParameter,   &kJobsNotIncluded,     &kMacroArity,
          &kMacroForm,          &kMacroRecursion,      &kMacroTwice,
          &kMacroArgumentTwice, &kMacroArgumentUnused, &kMacroNamedLikeFunction,
          &kMacroTooLarge,      &kMacroUnknown,        &kBrokenParameter,
          &kBadSchedule,        &kNoParameterHere,     &kHiddenDays,
          &kNotDefinable,       &kReplacesTable,       &kEmptyClause,
          &kUnknownOption,      &kAmbiguousOption,     &kClauseOption,
          &kMissingOption,      &kExpectedOption,      &kConflict,
          &kRequiresOther,      &kNotAllowedHere,      &kDeprecated,
          &kNoSuchClause,       &kColumnCount,         &kColumnsUnknown,
          &kColumnTwice,        &kColumnUnnamed,       &kAllColumns,
          &kStarAmongOthers,    &kSplitColumns,        &kNotYet,
          &kOneSource,          &kMixedSources,        &kNoDatabase,
          &kUnknownHint,        &kColumnForm,          &kBadRaw};
}

}  // namespace syncql::sema
