#include "runtime/net/postgres_copy.h"

#include "runtime/net/postgres_result.h"

namespace syncql::runtime {

void PostgresCopy::Free::operator()(char* line) const {
  PQfreemem(line);
}

bool PostgresCopy::next() {
  char* line = nullptr;
  const int size = PQgetCopyData(connection_, &line, 0);
  line_.reset(line);
  if (size <= 0) return false;
  size_ = static_cast<std::size_t>(size);
  if (line[size_ - 1] == '\n') --size_;
  return true;
}

Result<void> PostgresCopy::end() {
  line_.reset();
  Result<void> outcome;
  while (const StoredResult result{PQgetResult(connection_)}) {
    if (PQresultStatus(result.get()) == PGRES_COMMAND_OK) continue;
    if (outcome) outcome = fail(failure_of(*endpoint_, connection_, result.get(), sql_));
    if (PQstatus(connection_) == CONNECTION_BAD) break;
  }
  if (outcome && PQstatus(connection_) == CONNECTION_BAD) {
    return fail(failure_of(*endpoint_, connection_, nullptr, sql_));
  }
  return outcome;
}

}  // namespace syncql::runtime
