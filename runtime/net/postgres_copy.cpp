#include "runtime/net/postgres_copy.h"

#include "runtime/net/postgres_result.h"
#include "runtime/net/postgres_wait.h"

namespace syncql::runtime {

void PostgresCopy::Free::operator()(char* line) const {
  PQfreemem(line);
}

bool PostgresCopy::next() {
  char* line = nullptr;
  int size = 0;
  while ((size = PQgetCopyData(connection_, &line, 1)) == 0) {
    const Waited waited = wait_for_bytes(connection_, endpoint_->read_timeout);
    silent_ = waited == Waited::Silent;
    if (waited != Waited::Came) break;
  }
  line_.reset(line);
  if (size <= 0) return false;
  size_ = static_cast<std::size_t>(size);
  if (line[size_ - 1] == '\n') --size_;
  return true;
}

Result<void> PostgresCopy::end() {
  line_.reset();
  if (silent_) return fail(silence_of(*endpoint_));
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
