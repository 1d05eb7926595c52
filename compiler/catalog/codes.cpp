#include "compiler/catalog/codes.h"

#include "compiler/catalog/rule_codes.h"

namespace syncql::catalog {

std::vector<const Code*> codes() {
  std::vector<const Code*> all{&kGivenTwice,  &kWrongType,    &kNotAllowed,       &kOutOfRange,
                               &kNoMatch,     &kUnknownKey,   &kLiteralSecret,    &kUnknownType,
                               &kBadProperty, &kBadCondition, &kDefinedTwice,     &kConfused,
                               &kBadPattern,  &kClaimedTwice, &kUnknownReference, &kUnknownReport};
  const std::vector<const Code*> rules = rule_codes();
  all.insert(all.end(), rules.begin(), rules.end());
  return all;
}

}  // namespace syncql::catalog
