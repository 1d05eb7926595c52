#include "compiler/catalog/codes.h"

namespace syncql::catalog {

std::vector<const Code*> codes() {
  return {&kGivenTwice,   &kWrongType,        &kNotAllowed,  &kOutOfRange,  &kNoMatch,
          &kUnknownKey,   &kLiteralSecret,    &kUnknownType, &kBadProperty, &kBadCondition,
          &kDefinedTwice, &kUnknownReference, &kBadPattern,  &kClaimedTwice};
}

}  // namespace syncql::catalog
