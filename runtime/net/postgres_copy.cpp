#include "runtime/net/postgres_copy.h"

#include "runtime/net/postgres_result.h"
#include "runtime/net/postgres_wait.h"

namespace syncql::runtime {

void PostgresCopy::Free::operator()(char* message) const {
  PQfreemem(message);
}

bool PostgresCopy::next() {
  char* message = nullptr;
  int size = 0;
  while ((size = PQgetCopyData(connection_, &message, 1)) == 0) {
    const Waited waited = wait_for_bytes(connection_, endpoint_->read_timeout);
    silent_ = waited == Waited::Silent;
    if (waited != Waited::Came) break;
  }
  message_.reset(message);
  if (size <= 0) return false;
  size_ = static_cast<std::size_t>(size);
  return true;
}

Result<void> PostgresCopy::end() {
  message_.reset();
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
