#include "compiler/lift/codes.h"

namespace syncql::lift {

std::vector<const Code*> codes() {
  return {&kBadJson,         &kBadEncoding,   &kTooMuch,    &kKeyTwice, &kBadNumber,
          &kUnknownDocument, &kUnknownStep,   &kBadScript,  &kNotSaid,  &kSecretReplaced,
          &kNotCarried,      &kMadeParameter, &kNodeLeftOut};
}

}  // namespace syncql::lift
