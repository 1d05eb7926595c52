#include <mysql.h>

#include "runtime/net/mysql_error.h"
#include "runtime/net/mysql_fields.h"
#include "runtime/net/mysql_rows.h"

namespace syncql::runtime {

void MysqlTextRows::Free::operator()(st_mysql_res* result) const {
  mysql_free_result(result);
}

MysqlTextRows::MysqlTextRows(const MysqlEndpoint& endpoint, st_mysql* connection,
                             st_mysql_res* result)
    : endpoint_(&endpoint),
      connection_(connection),
      result_(result),
      fields_(described_fields({mysql_fetch_fields(result), mysql_num_fields(result)})) {}

bool MysqlTextRows::next() {
  cells_ = mysql_fetch_row(result_.get());
  if (cells_ == nullptr) return false;
  lengths_ = mysql_fetch_lengths(result_.get());
  return true;
}

Result<void> MysqlTextRows::end() const {
  unsigned number = mysql_errno(connection_);
  if (number == 0) return {};
  return fail(statement_failure(*endpoint_, number, mysql_error(connection_), {}));
}

}  // namespace syncql::runtime
