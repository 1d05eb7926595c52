#include "runtime/net/mysql_connection.h"

#include <errmsg.h>
#include <mysql.h>
#include <sys/socket.h>
#include <unistd.h>

#include "runtime/net/mysql_error.h"

namespace syncql::runtime {
namespace {

constexpr char kCharacterSet[] = "utf8mb4";

// The library's first call prepares it and must not run twice at once.
st_mysql* new_handle() {
  static const int kReady = mysql_library_init(0, nullptr, nullptr);
  return kReady == 0 ? mysql_init(nullptr) : nullptr;
}

unsigned in_seconds(std::chrono::seconds value) {
  return static_cast<unsigned>(value.count());
}

void set_timeouts(st_mysql* handle, const MysqlTimeouts& timeouts) {
  unsigned connect = in_seconds(timeouts.connect);
  unsigned read = in_seconds(timeouts.read);
  unsigned write = in_seconds(timeouts.write);
  mysql_options(handle, MYSQL_OPT_CONNECT_TIMEOUT, &connect);
  mysql_options(handle, MYSQL_OPT_READ_TIMEOUT, &read);
  mysql_options(handle, MYSQL_OPT_WRITE_TIMEOUT, &write);
}

void set_tls(st_mysql* handle, const Tls& tls) {
  if (tls.mode == TlsMode::Off) return;
  my_bool yes = 1;
  my_bool verify = tls.mode == TlsMode::Verify ? 1 : 0;
  mysql_options(handle, MYSQL_OPT_SSL_ENFORCE, &yes);
  mysql_options(handle, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, &verify);
  if (!tls.ca.empty()) mysql_options(handle, MYSQL_OPT_SSL_CA, tls.ca.c_str());
}

void set_options(st_mysql* handle, const MysqlEndpoint& endpoint) {
  unsigned tcp = MYSQL_PROTOCOL_TCP;  // without it, `localhost` means a Unix socket
  unsigned no = 0;                    // else the server could ask for any file of ours
  mysql_options(handle, MYSQL_OPT_PROTOCOL, &tcp);
  mysql_options(handle, MYSQL_OPT_LOCAL_INFILE, &no);
  mysql_options(handle, MYSQL_SET_CHARSET_NAME, kCharacterSet);
  set_timeouts(handle, endpoint.timeouts);
  set_tls(handle, endpoint.tls);
}

struct FreeResult {
  void operator()(st_mysql_res* result) const { mysql_free_result(result); }
};
using StoredResult = std::unique_ptr<st_mysql_res, FreeResult>;

MysqlTable to_table(st_mysql_res* result) {
  MysqlTable table;
  unsigned width = mysql_num_fields(result);
  const MYSQL_FIELD* fields = mysql_fetch_fields(result);
  for (unsigned i = 0; i < width; ++i) table.columns.emplace_back(fields[i].name);
  while (MYSQL_ROW cells = mysql_fetch_row(result)) {
    const unsigned long* lengths = mysql_fetch_lengths(result);
    auto& row = table.rows.emplace_back(width);
    for (unsigned i = 0; i < width; ++i) {
      if (cells[i] != nullptr) row[i].emplace(cells[i], lengths[i]);
    }
  }
  return table;
}

}  // namespace

void MysqlConnection::Close::operator()(st_mysql* handle) const {
  mysql_close(handle);
}

MysqlConnection::MysqlConnection(std::unique_ptr<const MysqlEndpoint> endpoint, Handle handle,
                                 std::unique_ptr<MysqlLocalData> local_data)
    : endpoint_(std::move(endpoint)),
      local_data_(std::move(local_data)),
      handle_(std::move(handle)),
      socket_(::dup(static_cast<int>(mysql_get_socket(handle_.get())))) {}

Result<MysqlConnection> MysqlConnection::connect(MysqlEndpoint endpoint) {
  return connect(std::move(endpoint), nullptr);
}

Result<MysqlConnection> MysqlConnection::connect_for_loading(MysqlEndpoint endpoint) {
  return connect(std::move(endpoint), std::make_unique<MysqlLocalData>());
}

Result<MysqlConnection> MysqlConnection::connect(MysqlEndpoint endpoint,
                                                 std::unique_ptr<MysqlLocalData> local_data) {
  auto target = std::make_unique<const MysqlEndpoint>(std::move(endpoint));
  Handle handle(new_handle());
  if (handle == nullptr) {
    return fail(connect_failure(*target, 0, "the client library cannot be initialised"));
  }
  set_options(handle.get(), *target);
  if (local_data != nullptr) local_data->serve(handle.get());
  const char* database = target->database.empty() ? nullptr : target->database.c_str();
  if (mysql_real_connect(handle.get(), target->host.c_str(), target->user.c_str(),
                         target->password.reveal().c_str(), database, target->port, nullptr,
                         0) == nullptr) {
    return fail(connect_failure(*target, mysql_errno(handle.get()), mysql_error(handle.get())));
  }
  // MYSQL_OPT_SSL_ENFORCE alone goes on in plain text with a server that has no TLS.
  if (target->tls.mode != TlsMode::Off && mysql_get_ssl_cipher(handle.get()) == nullptr) {
    return fail(connect_failure(*target, CR_SSL_CONNECTION_ERROR, "the server offers no TLS"));
  }
  return MysqlConnection(std::move(target), std::move(handle), std::move(local_data));
}

Diagnostic MysqlConnection::failure(std::string_view sql) const {
  return statement_failure(*endpoint_, mysql_errno(handle_.get()), mysql_error(handle_.get()), sql);
}

Result<void> MysqlConnection::send(const std::string& sql) {
  if (mysql_real_query(handle_.get(), sql.data(), sql.size()) != 0) return fail(failure(sql));
  return {};
}

Result<void> MysqlConnection::execute(const std::string& sql) {
  if (auto sent = send(sql); !sent) return sent;
  StoredResult result(mysql_use_result(handle_.get()));
  if (result != nullptr) {
    while (mysql_fetch_row(result.get()) != nullptr) continue;
  }
  if (mysql_errno(handle_.get()) != 0) return fail(failure(sql));
  return {};
}

Result<MysqlTable> MysqlConnection::query(const std::string& sql) {
  if (auto sent = send(sql); !sent) return fail(std::move(sent.error()));
  StoredResult result(mysql_store_result(handle_.get()));
  if (mysql_errno(handle_.get()) != 0) return fail(failure(sql));
  return result == nullptr ? MysqlTable{} : to_table(result.get());
}

Result<MysqlChange> MysqlConnection::change(const std::string& sql) {
  if (auto sent = send(sql); !sent) return fail(std::move(sent.error()));
  const char* info = mysql_info(handle_.get());
  return MysqlChange{mysql_affected_rows(handle_.get()), mysql_warning_count(handle_.get()),
                     info == nullptr ? "" : info};
}

Result<MysqlChange> MysqlConnection::load(const std::string& sql, std::string_view bytes) {
  local_data_->offer(&bytes);
  auto done = change(sql);
  local_data_->offer(nullptr);
  return done;
}

MysqlTrouble MysqlConnection::trouble() const {
  return {mysql_errno(handle_.get()), mysql_sqlstate(handle_.get())};
}

Result<MysqlTextRows> MysqlConnection::stream(const std::string& sql) {
  if (auto sent = send(sql); !sent) return fail(std::move(sent.error()));
  st_mysql_res* result = mysql_use_result(handle_.get());
  if (result == nullptr) return fail(failure(sql));
  return MysqlTextRows(*endpoint_, handle_.get(), result);
}

Result<MysqlBinaryRows> MysqlConnection::stream_binary(const std::string& sql) {
  MysqlBinaryRows::Statement statement(mysql_stmt_init(handle_.get()));
  if (statement == nullptr) return fail(failure(sql));
  if (mysql_stmt_prepare(statement.get(), sql.data(), sql.size()) != 0 ||
      mysql_stmt_execute(statement.get()) != 0) {
    return fail(statement_failure(*endpoint_, mysql_stmt_errno(statement.get()),
                                  mysql_stmt_error(statement.get()), sql));
  }
  return MysqlBinaryRows(*endpoint_, handle_.get(), std::move(statement));
}

std::uint64_t MysqlConnection::id() const {
  return mysql_thread_id(handle_.get());
}

// Without the reset that a linger of zero makes of the close, a server that waits for room in a
// full window does not learn for many seconds that nobody reads.
void MysqlConnection::shut_down() {
  const linger reset{1, 0};
  ::setsockopt(socket_.get(), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
  ::shutdown(socket_.get(), SHUT_RDWR);
}

std::string quoted_name(std::string_view name) {
  std::string out = "`";
  for (char c : name) out.append(c == '`' ? 2 : 1, c);
  return out += '`';
}

std::string quoted_text(std::string_view text) {
  std::string out = "'";
  for (char c : text) out.append(c == '\'' || c == '\\' ? 2 : 1, c);
  return out += '\'';
}

}  // namespace syncql::runtime
