#include "runtime/engine/codes.h"

#include <algorithm>

#include "runtime/commit/codes.h"
#include "runtime/connector_codes.h"
#include "runtime/dead_letter/codes.h"
#include "runtime/engine/run.h"
#include "runtime/net/mysql_codes.h"
#include "runtime/plan/codes.h"
#include "runtime/sink/file/codes.h"
#include "runtime/sink/mysql/codes.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/source/file/codes.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/postgres/codes.h"
#include "runtime/source/sqlite/codes.h"

namespace syncql::runtime {

std::vector<const Code*> codes() {
  std::vector<const Code*> all;
  for (const auto& list :
       {plan_codes(), mysql_codes(), connector_codes(), engine_codes(), mysql_source_codes(),
        postgres_source_codes(), file_source_codes(), sqlite_source_codes(), starrocks_sink_codes(),
        mysql_sink_codes(), file_sink_codes(), commit_codes(), dead_letter_codes()}) {
    all.insert(all.end(), list.begin(), list.end());
  }
  std::sort(all.begin(), all.end(), [](const Code* a, const Code* b) {
    return a->id.substr(1) < b->id.substr(1);  // errors and warnings share their numbers
  });
  return all;
}

}  // namespace syncql::runtime
