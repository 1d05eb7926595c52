#include <cstring>
#include <mysql.h>

#include "runtime/net/mysql_error.h"
#include "runtime/net/mysql_fields.h"
#include "runtime/net/mysql_rows.h"

namespace syncql::runtime {
namespace {

// Bytes of a value of fixed width; 0: a length stands in front of it.
std::size_t fixed_width(MysqlType type) {
  switch (type) {
    case MysqlType::Tiny:
      return 1;
    case MysqlType::Short:
    case MysqlType::Year:
      return 2;
    case MysqlType::Long:
    case MysqlType::Int24:
    case MysqlType::Float:
      return 4;
    case MysqlType::LongLong:
    case MysqlType::Double:
      return 8;
    default:
      return 0;
  }
}

// Reads a length-encoded integer of the protocol and moves behind it.
std::size_t take_length(unsigned char*& position) {
  std::size_t width = 0;
  switch (*position) {
    case 0xFC:
      width = 2;
      break;
    case 0xFD:
      width = 3;
      break;
    case 0xFE:
      width = 8;
      break;
    default:
      return *position++;
  }
  ++position;
  std::uint64_t length = 0;
  for (std::size_t i = 0; i < width; ++i) length |= std::uint64_t{position[i]} << (8 * i);
  position += width;
  return length;
}

}  // namespace

void MysqlBinaryRows::Close::operator()(st_mysql_stmt* statement) const {
  mysql_stmt_close(statement);
}

MysqlBinaryRows::MysqlBinaryRows(const MysqlEndpoint& endpoint, st_mysql* connection,
                                 Statement statement)
    : endpoint_(&endpoint),
      connection_(connection),
      state_(std::make_unique<State>()),
      statement_(std::move(statement)) {
  st_mysql_stmt* handle = statement_.get();
  state_->fields =
      described_fields({mariadb_stmt_fetch_fields(handle), mysql_stmt_field_count(handle)});
  state_->values.resize(state_->fields.size());
  mysql_stmt_attr_set(handle, STMT_ATTR_CB_USER_DATA, state_.get());
  mysql_stmt_attr_set(handle, STMT_ATTR_CB_RESULT, reinterpret_cast<const void*>(&take_value));
}

bool MysqlBinaryRows::next() {
  int status = mysql_stmt_fetch(statement_.get());
  failed_ = status != 0 && status != MYSQL_NO_DATA;
  return status == 0;
}

// The library leaves what went wrong while fetching at the connection or at the statement.
Result<void> MysqlBinaryRows::end() const {
  if (!failed_) return {};
  if (unsigned number = mysql_stmt_errno(statement_.get()); number != 0) {
    return fail(statement_failure(*endpoint_, number, mysql_stmt_error(statement_.get()), {}));
  }
  return fail(
      statement_failure(*endpoint_, mysql_errno(connection_), mysql_error(connection_), {}));
}

// `position` is null for NULL, else it stands at the value and is to be moved behind it.
void MysqlBinaryRows::take_value(void* state, unsigned column, unsigned char** position) {
  State& self = *static_cast<State*>(state);
  if (position == nullptr) {
    self.values[column] = {};
    return;
  }
  std::size_t size = fixed_width(self.fields[column].type);
  if (size == 0) size = take_length(*position);
  self.values[column] = {*position, size};
  *position += size;
}

}  // namespace syncql::runtime
