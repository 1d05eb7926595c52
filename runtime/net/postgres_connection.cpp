#include "runtime/net/postgres_connection.h"

#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

#include "runtime/net/postgres_result.h"
#include "runtime/net/postgres_wait.h"

namespace syncql::runtime {
namespace {

const char* ssl_mode(TlsMode mode) {
  switch (mode) {
    case TlsMode::Require:
      return "require";
    case TlsMode::Verify:
      return "verify-full";
    case TlsMode::Off:
      break;
  }
  return "disable";
}

// libpq before version 16 does not know where the system keeps its authorities.
std::string authorities(const Tls& tls) {
  if (!tls.ca.empty() || tls.mode != TlsMode::Verify) return tls.ca;
  for (const char* bundle : {"/etc/ssl/certs/ca-certificates.crt", "/etc/ssl/cert.pem",
                             "/etc/pki/tls/certs/ca-bundle.crt"}) {
    if (std::filesystem::exists(bundle)) return bundle;
  }
  return {};
}

std::string quoted(std::string_view text, char quote) {
  std::string out(1, quote);
  for (const char c : text) out.append(c == quote ? 2 : 1, c);
  return out += quote;
}

PostgresRows to_rows(const pg_result* result) {
  PostgresRows rows(static_cast<std::size_t>(PQntuples(result)));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (int column = 0; column < PQnfields(result); ++column) {
      const int number = static_cast<int>(row);
      auto& cell = rows[row].emplace_back();
      if (PQgetisnull(result, number, column) == 0) cell = PQgetvalue(result, number, column);
    }
  }
  return rows;
}

bool succeeded(const pg_result* result) {
  const auto status = PQresultStatus(result);
  return status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY;
}

}  // namespace

void PostgresConnection::Close::operator()(pg_conn* handle) const {
  PQfinish(handle);
}

void PostgresConnection::FreeCancel::operator()(pg_cancel* cancel) const {
  PQfreeCancel(cancel);
}

PostgresConnection::PostgresConnection(std::unique_ptr<const PostgresEndpoint> endpoint,
                                       Handle handle)
    : endpoint_(std::move(endpoint)),
      handle_(std::move(handle)),
      cancel_(PQgetCancel(handle_.get())),
      socket_(::dup(PQsocket(handle_.get()))) {}

Result<PostgresConnection> PostgresConnection::connect(PostgresEndpoint endpoint) {
  auto target = std::make_unique<const PostgresEndpoint>(std::move(endpoint));
  const std::string port = std::to_string(target->port);
  const std::string timeout = std::to_string(target->connect_timeout.count());
  const std::string ca = authorities(target->tls);
  // An empty value means libpq's default, but for the database, which is then the user's name. A
  // server that has vanished is noticed within two minutes.
  const std::pair<const char*, const char*> parameters[] = {
      {"host", target->host.c_str()},
      {"port", port.c_str()},
      {"user", target->user.c_str()},
      {"password", target->password.reveal().c_str()},
      {"dbname", target->database.c_str()},
      {"sslmode", ssl_mode(target->tls.mode)},
      {"sslrootcert", ca.empty() ? nullptr : ca.c_str()},
      {"gssencmode", "disable"},
      {"client_encoding", "UTF8"},
      {"application_name", "syncql"},
      {"connect_timeout", timeout.c_str()},
      {"keepalives_idle", "60"},
      {"keepalives_interval", "10"},
      {"keepalives_count", "6"},
      {"tcp_user_timeout", "120000"}};
  std::array<const char*, std::size(parameters) + 1> names{};
  std::array<const char*, std::size(parameters) + 1> values{};
  for (std::size_t i = 0; i < std::size(parameters); ++i) {
    std::tie(names[i], values[i]) = parameters[i];
  }
  Handle handle(PQconnectdbParams(names.data(), values.data(), 0));
  if (handle == nullptr || PQstatus(handle.get()) != CONNECTION_OK) {
    return fail(connect_failure(*target, handle == nullptr ? "" : PQerrorMessage(handle.get())));
  }
  return PostgresConnection(std::move(target), std::move(handle));
}

Result<PostgresRows> PostgresConnection::query(const std::string& sql,
                                               const std::vector<std::string>& parameters) {
  std::vector<const char*> values;
  values.reserve(parameters.size());
  for (const std::string& parameter : parameters) values.push_back(parameter.c_str());
  const auto result = rows_of(sql, values);
  if (!result) return fail(result.error());
  return to_rows(result->get());
}

Result<void> PostgresConnection::execute(const std::string& sql) {
  const auto result = answer(PQsendQuery(handle_.get(), sql.c_str()) == 1, sql);
  if (!result) return fail(result.error());
  if (succeeded(result->get())) return {};
  return fail(failure_of(*endpoint_, handle_.get(), result->get(), sql));
}

Result<std::vector<PostgresField>> PostgresConnection::fields(const std::string& sql) {
  const auto result = rows_of(sql, {});
  if (!result) return fail(result.error());
  std::vector<PostgresField> out;
  for (int i = 0; i < PQnfields(result->get()); ++i) {
    PostgresField field;
    field.name = PQfname(result->get(), i);
    field.type = PQftype(result->get(), i);
    field.modifier = PQfmod(result->get(), i);
    out.push_back(std::move(field));
  }
  return out;
}

Result<PostgresCopy> PostgresConnection::copy(const std::string& sql) {
  const auto result = answer(PQsendQuery(handle_.get(), sql.c_str()) == 1, sql);
  if (!result) return fail(result.error());
  if (PQresultStatus(result->get()) == PGRES_COPY_OUT) {
    return PostgresCopy(*endpoint_, handle_.get(), sql);
  }
  return fail(failure_of(*endpoint_, handle_.get(), result->get(), sql));
}

Result<StoredResult> PostgresConnection::rows_of(const std::string& sql,
                                                 const std::vector<const char*>& parameters) {
  const int count = static_cast<int>(parameters.size());
  const int sent = PQsendQueryParams(handle_.get(), sql.c_str(), count, nullptr, parameters.data(),
                                     nullptr, nullptr, 0);
  auto result = answer(sent == 1, sql);
  if (!result || succeeded(result->get())) return result;
  return fail(failure_of(*endpoint_, handle_.get(), result->get(), sql));
}

// The last result, as PQexec has it; the stream of a COPY is left to its reader.
Result<StoredResult> PostgresConnection::answer(bool sent, const std::string& sql) {
  StoredResult last;
  while (sent) {
    while (PQisBusy(handle_.get()) == 1) {
      const Waited waited = wait_for_bytes(handle_.get(), endpoint_->read_timeout);
      if (waited == Waited::Silent) return fail(silence_of(*endpoint_));
      if (waited == Waited::Lost) break;  // the result to come says so
    }
    StoredResult next(PQgetResult(handle_.get()));
    if (!next) return last;
    last = std::move(next);
    if (PQresultStatus(last.get()) == PGRES_COPY_OUT) return last;
  }
  return fail(failure_of(*endpoint_, handle_.get(), nullptr, sql));
}

void PostgresConnection::cancel() {
  std::array<char, 256> trouble{};  // of no interest: the socket is cut in any case
  if (cancel_ != nullptr) PQcancel(cancel_.get(), trouble.data(), trouble.size());
  ::shutdown(socket_.get(), SHUT_RDWR);
}

std::string quoted_identifier(std::string_view name) {
  return quoted(name, '"');
}

std::string quoted_literal(std::string_view text) {
  return quoted(text, '\'');
}

}  // namespace syncql::runtime
