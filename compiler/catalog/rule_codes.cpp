#include "compiler/catalog/rule_codes.h"

namespace syncql::catalog {

const Code* rule_code(std::string_view id) {
  for (const Code* code : rule_codes()) {
    if (code->id == id) return code;
  }
  return nullptr;
}

std::vector<const Code*> rule_codes() {
  return {&kJsonWithoutArray, &kDistributeReaders, &kErrorLimitStrategy,
          &kRateLimit,        &kUpsertOnly,        &kEvenRanges,
          &kPartitionOrWhere, &kMergeColumns,      &kReadMode,
          &kUpdateOnly,       &kCsvOnly,           &kSkipNull,
          &kFilePath,         &kStretchOfTopic,    &kStopAtEnd,
          &kMessageKey,       &kParquetAppend,     &kColumnFormat,
          &kKerberos,         &kColumnSource,      &kDocumentRule,
          &kRequestRule,      &kServiceType,       &kTextDelimiter};
}

}  // namespace syncql::catalog
