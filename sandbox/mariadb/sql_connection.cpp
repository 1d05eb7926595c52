#include "sandbox/mariadb/sql_connection.h"

#include <mutex>
#include <sys/socket.h>

namespace syncql::sandbox {

namespace {

// The library's own first-use initialisation is not safe between threads.
void initialise_library() {
  static std::once_flag once;
  std::call_once(once, [] { mysql_library_init(0, nullptr, nullptr); });
}

}  // namespace

tl::expected<SqlConnection, SqlError> SqlConnection::open(const std::string& socket,
                                                          const Account& account) {
  initialise_library();
  SqlConnection connection(mysql_init(nullptr));
  MYSQL* mysql = connection.handle();
  const unsigned enabled = 1;
  const unsigned transport = MYSQL_PROTOCOL_SOCKET;
  mysql_options(mysql, MYSQL_OPT_PROTOCOL, &transport);
  mysql_options(mysql, MYSQL_OPT_LOCAL_INFILE, &enabled);
  mysql_options(mysql, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  if (mysql_real_connect(mysql, nullptr, account.user.c_str(), account.password.c_str(), nullptr, 0,
                         socket.c_str(), 0) == nullptr) {
    return tl::make_unexpected(connection.last_error());
  }
  const auto names = connection.prepare_session();
  if (!names) return tl::make_unexpected(names.error());
  return connection;
}

tl::expected<void, SqlError> SqlConnection::prepare_session() {
  return execute("SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin");
}

tl::expected<void, SqlError> SqlConnection::reset() {
  if (mysql_reset_connection(handle()) != 0) return tl::make_unexpected(last_error());
  return prepare_session();
}

void SqlConnection::interrupt() const {
  ::shutdown(mysql_get_socket(handle()), SHUT_RDWR);
}

SqlError SqlConnection::last_error() const {
  return {mysql_errno(handle()), mysql_sqlstate(handle()), mysql_error(handle())};
}

tl::expected<void, SqlError> SqlConnection::execute(std::string_view sql) {
  const auto rows = query(sql);
  if (!rows) return tl::make_unexpected(rows.error());
  return {};
}

tl::expected<std::vector<TextRow>, SqlError> SqlConnection::query(std::string_view sql) {
  if (mysql_real_query(handle(), sql.data(), sql.size()) != 0) {
    return tl::make_unexpected(last_error());
  }
  const ResultHandle result(mysql_store_result(handle()));
  std::vector<TextRow> rows;
  if (!result) {
    if (mysql_errno(handle()) != 0) return tl::make_unexpected(last_error());
    return rows;
  }
  const unsigned columns = mysql_num_fields(result.get());
  while (MYSQL_ROW row = mysql_fetch_row(result.get())) {
    const unsigned long* lengths = mysql_fetch_lengths(result.get());
    TextRow& cells = rows.emplace_back(columns);
    for (unsigned i = 0; i < columns; ++i) {
      if (row[i] != nullptr) cells[i].emplace(row[i], lengths[i]);
    }
  }
  return rows;
}

}  // namespace syncql::sandbox
