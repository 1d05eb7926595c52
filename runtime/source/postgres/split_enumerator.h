// Divides a table among readers by ranges of a key, so that every row is in one split. The server
// picks the bounds and compares, so that any type with an order and any collation will do.
#pragma once

#include <cstdint>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/net/postgres_connection.h"
#include "runtime/source/postgres/read_request.h"
#include "runtime/source/postgres/select_check.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct EnumeratedSplits {
  std::vector<Split> splits;
  // The unique key in whose order each split can be read: quoted names; empty: there is none.
  KeyColumns key;
  // Whether the server can read in that order without sorting, at about the same cost.
  bool ordered = false;
};

// One split where there is one reader or nothing to divide by; the latter adds a warning.
Result<EnumeratedSplits> enumerate_splits(PostgresConnection& connection,
                                          const PostgresRequest& request,
                                          const CheckedPostgresSelect& checked,
                                          std::uint32_t readers, std::vector<Diagnostic>& warnings);

}  // namespace syncql::runtime
