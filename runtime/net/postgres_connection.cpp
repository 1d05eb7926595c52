#include "runtime/net/postgres_connection.h"

#include <array>
#include <fmt/format.h>
#include <libpq-fe.h>

#include "runtime/net/mysql_codes.h"

namespace syncql::runtime {
namespace {

struct ClearResult {
  void operator()(pg_result* result) const { PQclear(result); }
};
using StoredResult = std::unique_ptr<pg_result, ClearResult>;

std::string address(const PostgresEndpoint& endpoint) {
  return fmt::format("`{}` ({}:{})", endpoint.name, endpoint.host, endpoint.port);
}

// The server's words on one line, without the address that libpq puts in front.
std::string server_words(const char* text) {
  std::string words = text;
  if (const auto at = words.rfind("FATAL:"); at != std::string::npos) words.erase(0, at + 6);
  if (const auto at = words.find("failed: "); at != std::string::npos) words.erase(0, at + 8);
  const auto begin = words.find_first_not_of(" \t\n");
  words.erase(0, begin == std::string::npos ? words.size() : begin);
  words.erase(std::min(words.find('\n'), words.size()));
  return words;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// libpq has no numbers for what fails before the login is done; its text and the server's tell.
Diagnostic connect_failure(const PostgresEndpoint& endpoint, const char* text) {
  const std::string all = text;
  const std::string note = fmt::format("the server said: {}", server_words(text));
  const std::string source = address(endpoint);
  if (contains(all, "SSL") || contains(all, "certificate")) {
    return Diagnostic(kTlsFailed, fmt::format("no encrypted connection to data source {}", source))
        .with_note(note)
        .with_help("check `tls` and `tlsCa`, and that the server takes encrypted connections");
  }
  if (!contains(all, "FATAL:") && !contains(all, "no password supplied")) {
    return Diagnostic(kServerUnreachable, fmt::format("cannot reach data source {}", source))
        .with_note(server_words(text))
        .with_help("check `host` and `port`, and that the server is up");
  }
  if (contains(all, "does not exist") && contains(all, "database")) {
    return Diagnostic(kUnknownDatabase,
                      fmt::format("data source {} has no database `{}`", source, endpoint.database))
        .with_help(fmt::format("check `database` of `{}`", endpoint.name));
  }
  if (contains(all, "too many")) {
    return Diagnostic(kTooManyConnections,
                      fmt::format("data source {} takes no more connections", source))
        .with_note(note);
  }
  return Diagnostic(kLoginRefused, fmt::format("data source {} refused the login of user `{}`",
                                               source, endpoint.user))
      .with_note(note)
      .with_help(
          fmt::format("check `user` and `password` of `{}`, and that the account may connect "
                      "from here",
                      endpoint.name));
}

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

}  // namespace

void PostgresConnection::Close::operator()(pg_conn* handle) const {
  PQfinish(handle);
}

Result<PostgresConnection> PostgresConnection::connect(PostgresEndpoint endpoint) {
  const std::string port = std::to_string(endpoint.port);
  const std::string timeout = std::to_string(endpoint.connect_timeout.count());
  const bool ca = !endpoint.tls.ca.empty();
  // An empty value means libpq's default, but for the database, which is then the user's name.
  const std::array<const char*, 11> names{"host",
                                          "port",
                                          "user",
                                          "password",
                                          "dbname",
                                          "sslmode",
                                          "sslrootcert",
                                          "client_encoding",
                                          "application_name",
                                          "connect_timeout",
                                          nullptr};
  const std::array<const char*, 11> values{endpoint.host.c_str(),
                                           port.c_str(),
                                           endpoint.user.c_str(),
                                           endpoint.password.reveal().c_str(),
                                           endpoint.database.c_str(),
                                           ssl_mode(endpoint.tls.mode),
                                           ca ? endpoint.tls.ca.c_str() : nullptr,
                                           "UTF8",
                                           "syncql",
                                           timeout.c_str(),
                                           nullptr};
  Handle handle(PQconnectdbParams(names.data(), values.data(), 0));
  if (handle == nullptr || PQstatus(handle.get()) != CONNECTION_OK) {
    return fail(connect_failure(endpoint, handle == nullptr ? "" : PQerrorMessage(handle.get())));
  }
  return PostgresConnection(std::move(endpoint), std::move(handle));
}

Result<PostgresRows> PostgresConnection::query(const std::string& sql,
                                               const std::vector<std::string>& parameters) {
  std::vector<const char*> values;
  values.reserve(parameters.size());
  for (const std::string& parameter : parameters) values.push_back(parameter.c_str());
  const StoredResult result(PQexecParams(handle_.get(), sql.c_str(),
                                         static_cast<int>(values.size()), nullptr, values.data(),
                                         nullptr, nullptr, 0));
  if (PQresultStatus(result.get()) != PGRES_TUPLES_OK) {
    const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
    const bool denied = state != nullptr && std::string_view(state) == "42501";
    return fail(Diagnostic(denied ? kNotPermitted : kStatementFailed,
                           fmt::format("data source {} refused a statement", address(endpoint_)))
                    .with_note(fmt::format("the server said: {}",
                                           server_words(PQerrorMessage(handle_.get())))));
  }
  PostgresRows rows(static_cast<std::size_t>(PQntuples(result.get())));
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (int column = 0; column < PQnfields(result.get()); ++column) {
      const int number = static_cast<int>(row);
      auto& cell = rows[row].emplace_back();
      if (PQgetisnull(result.get(), number, column) == 0) {
        cell = PQgetvalue(result.get(), number, column);
      }
    }
  }
  return rows;
}

}  // namespace syncql::runtime
