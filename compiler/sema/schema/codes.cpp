#include "compiler/sema/schema/codes.h"

namespace syncql::sema {

std::vector<const Code*> schema_codes() {
  return {&kTableDefinedTwice,  &kColumnDefinedTwice,  &kUnknownColumnType,   &kUnknownKeyColumn,
          &kTableName,          &kUnknownTargetColumn, &kUnknownSourceColumn, &kRefusedType,
          &kDoubtfulConversion, &kNoConversion,        &kNarrowerNumber,      &kShorterText,
          &kNullable,           &kUnfilledColumn,      &kUnfilledKey,         &kNoSourceColumn,
          &kColumnTypeRequired, &kColumnTypeExpected};
}

}  // namespace syncql::sema
