#include "sandbox/query/session.h"

#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>

#include "sandbox/mariadb/catalog_schema.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/query/column_mapping.h"
#include "sandbox/query/mariadb_error.h"
#include "sandbox/query/result_stream.h"
#include "sandbox/query/wire/messages.h"
#include "sandbox/query/wire/payload.h"

namespace syncql::sandbox {

namespace {

constexpr const char* kServerVersion = "8.0.33";  // StarRocks' `mysql_server_version`

enum class Command : std::uint8_t {
  Quit = 0x01,
  InitDb = 0x02,
  Query = 0x03,
  FieldList = 0x04,
  Ping = 0x0E,
  ChangeUser = 0x11,
  Prepare = 0x16,
  ResetConnection = 0x1F,
};

}  // namespace

Session::Session(int client, const QueryBackend& backend)
    : client_(client), backend_(backend), packets_(client), salt_(make_salt()) {}

Session::~Session() {
  ::close(client_);
}

void Session::abort() {
  ::shutdown(client_, SHUT_RDWR);
  const std::scoped_lock lock(inside_guard_);
  if (inside_) inside_->interrupt();
}

void Session::run() {
  if (connect_inside() && greet()) {
    for (;;) {
      const auto command = packets_.read();
      if (!command || command->empty() || !handle(*command) || !packets_.flush()) break;
    }
  }
  packets_.flush();
  const std::scoped_lock lock(inside_guard_);
  inside_.reset();
}

bool Session::connect_inside() {
  auto opened = SqlConnection::open(backend_.socket, backend_.inner);
  if (!opened) {
    send_error({1203, "42000",
                fmt::format("the sandbox's storage takes no more connections: {}",
                            opened.error().message)});
    return false;
  }
  const std::scoped_lock lock(inside_guard_);
  inside_.emplace(std::move(*opened));
  return true;
}

// The id of the connection is MariaDB's, so that KILL and CONNECTION_ID() agree with it.
bool Session::greet() {
  const auto id = static_cast<std::uint32_t>(mysql_thread_id(inside_->handle()));
  packets_.write(greeting_message(id, salt_, kServerVersion));
  if (!packets_.flush()) return false;
  const auto answer = packets_.read();
  if (!answer) return false;
  const auto login = parse_login(*answer);
  if (!login) {
    send_error({1043, "08S01", "Bad handshake"});
    return false;
  }
  return log_in(*login) && packets_.flush();
}

bool Session::log_in(const Login& login) {
  std::string proof = login.proof;
  if (!login.method.empty() && login.method != kPasswordMethod) {
    packets_.write(switch_method_message(salt_));
    if (!packets_.flush()) return false;
    auto answer = packets_.read();
    if (!answer) return false;
    proof = std::move(*answer);
  }
  if (login.user != backend_.outer.user ||
      !proves_password(proof, salt_, backend_.outer.password)) {
    send_error({1045, "28000",
                fmt::format("Access denied for user '{}' (using password: {})", login.user,
                            proof.empty() ? "NO" : "YES")});
    return false;
  }
  if (!login.database.empty() && !use(login.database)) return false;
  packets_.write(ok_message());
  return true;
}

bool Session::handle(std::string_view command) {
  const std::string_view arguments = command.substr(1);
  switch (static_cast<Command>(command.front())) {
    case Command::Quit:
      return false;
    case Command::InitDb:
      if (use(std::string(arguments))) packets_.write(ok_message());
      return true;
    case Command::Query:
      query(arguments);
      return true;
    case Command::FieldList:
      list_fields(arguments);
      return true;
    case Command::Ping:
      packets_.write(ok_message());
      return true;
    case Command::ChangeUser:
      return change_user(arguments);
    case Command::ResetConnection:
      if (reset()) packets_.write(ok_message());
      return true;
    case Command::Prepare:
      send_error(
          {1295, "HY000", "This command is not supported in the prepared statement protocol yet"});
      return true;
    default:
      send_error({1047, "08S01", "Unsupported command"});
      return true;
  }
}

void Session::query(std::string_view sql) {
  const Answered answer = answer_statement(context(), sql);
  if (!answer) return send_error(answer.error());
  if (const auto* run = std::get_if<RunSql>(&*answer)) return run_sql(run->sql);
  if (const auto* other = std::get_if<UseDatabase>(&*answer)) {
    if (!use(other->database)) return;
  } else if (const auto* set = std::get_if<SetVariables>(&*answer)) {
    for (const auto& [name, value] : set->values) state_.variables[name] = value;
  }
  packets_.write(ok_message());
}

void Session::run_sql(const std::string& sql) {
  const auto done = stream_result(backend_.catalog, *inside_, sql, packets_);
  if (!done) send_error(to_statement_error(done.error(), context()));
}

// Sends the error itself.
bool Session::use(const std::string& database) {
  const bool views = equals_ignoring_case(database, "information_schema");
  if (!views && !backend_.catalog.has_database(database)) {
    send_error(unknown_database(database));
    return false;
  }
  const auto used =
      inside_->execute("USE " + quote_name(views ? kInformationDatabase : database.c_str()));
  if (!used) {
    send_error(to_statement_error(used.error(), context()));
    return false;
  }
  state_.database = database;
  return true;
}

void Session::list_fields(std::string_view arguments) {
  PayloadReader reader(arguments);
  const std::string name(reader.until_zero());
  const auto table = require_table(context(), {state_.database, name});
  if (!table) return send_error(table.error());
  for (const Column& column : table->table.columns) {
    std::string message = column_message(wire_column(column.name, column.type));
    append_text(message, column.default_value.value_or(""));
    packets_.write(message);
  }
  packets_.write(eof_message());
}

bool Session::change_user(std::string_view arguments) {
  const auto login = parse_change_user(arguments);
  if (!login) {
    send_error({1043, "08S01", "Bad handshake"});
    return false;
  }
  return reset() && log_in(*login);
}

// Sends the error itself.
bool Session::reset() {
  state_ = {};
  const auto done = inside_->reset();
  if (!done) send_error(to_statement_error(done.error(), context()));
  return done.has_value();
}

StatementContext Session::context() const {
  return {backend_.catalog, backend_.facts, state_};
}

void Session::send_error(const StatementError& error) {
  packets_.write(error_message(error.code, error.state, error.message));
}

}  // namespace syncql::sandbox
