#include "compiler/syntax/codes.h"

namespace syncql::syntax {

std::vector<const Code*> codes() {
  return {&kUnexpected,
          &kMisspelt,
          &kUnknownStatement,
          &kMissingSemicolon,
          &kUnclosedBracket,
          &kTwice,
          &kEmptyList,
          &kReservedName,
          &kStrayCharacter,
          &kUnclosedString,
          &kUnclosedRaw,
          &kUnclosedName,
          &kUnclosedComment,
          &kUnclosedParameter,
          &kBadNumber,
          &kEmptyName,
          &kSchedulingExpression,
          &kNotUtf8,
          &kNulByte,
          &kTooDeep,
          &kTooLarge};
}

}  // namespace syncql::syntax
