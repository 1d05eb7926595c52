#include "runtime/net/mysql_error.h"

#include <errmsg.h>
#include <fmt/format.h>
#include <mysqld_error.h>

#include "runtime/net/mysql_codes.h"
#include "runtime/net/tcp_probe.h"

namespace syncql::runtime {
namespace {

// Numbers that MariaDB's header does not have: MySQL 5.7 and later, and StarRocks (ErrorCode.java).
constexpr unsigned kMysqlExecutionTimeExceeded = 3024;
constexpr unsigned kMysqlSecureTransportRequired = 3159;
constexpr unsigned kStarrocksAccessDenied = 5203;
constexpr unsigned kStarrocksUnknownDatabase = 5501;
constexpr unsigned kStarrocksUnknownTable = 5502;
constexpr unsigned kStarrocksUnknownColumn = 5503;

constexpr std::size_t kShownStatement = 400;  // bytes of a statement that a message repeats

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// StarRocks reports most semantic errors as a syntax error; its text tells them apart.
const Code& cause_of_parse_error(std::string_view text) {
  if (contains(text, "cannot be resolved")) return kUnknownColumn;
  if (contains(text, "Unknown table")) return kUnknownTable;
  if (contains(text, "Unknown database")) return kUnknownDatabase;
  return kStatementFailed;
}

struct Cause {
  unsigned number;
  const Code* code;
};

constexpr Cause kCauses[] = {
    {ER_ACCESS_DENIED_ERROR, &kLoginRefused},
    {ER_ACCESS_DENIED_NO_PASSWORD_ERROR, &kLoginRefused},
    {ER_HOST_NOT_PRIVILEGED, &kLoginRefused},
    {ER_MUST_CHANGE_PASSWORD, &kLoginRefused},
    {ER_MUST_CHANGE_PASSWORD_LOGIN, &kLoginRefused},
    {ER_NOT_SUPPORTED_AUTH_MODE, &kLoginRefused},
    {CR_AUTH_PLUGIN_CANNOT_LOAD, &kLoginRefused},
    {ER_BAD_DB_ERROR, &kUnknownDatabase},
    {ER_NO_DB_ERROR, &kUnknownDatabase},
    {kStarrocksUnknownDatabase, &kUnknownDatabase},
    {CR_SSL_CONNECTION_ERROR, &kTlsFailed},
    {kMysqlSecureTransportRequired, &kTlsFailed},
    {ER_CON_COUNT_ERROR, &kTooManyConnections},
    {ER_TOO_MANY_USER_CONNECTIONS, &kTooManyConnections},
    {ER_USER_LIMIT_REACHED, &kTooManyConnections},
    {ER_DBACCESS_DENIED_ERROR, &kNotPermitted},
    {ER_TABLEACCESS_DENIED_ERROR, &kNotPermitted},
    {ER_COLUMNACCESS_DENIED_ERROR, &kNotPermitted},
    {ER_SPECIFIC_ACCESS_DENIED_ERROR, &kNotPermitted},
    {kStarrocksAccessDenied, &kNotPermitted},
    {ER_NO_SUCH_TABLE, &kUnknownTable},
    {ER_BAD_TABLE_ERROR, &kUnknownTable},
    {kStarrocksUnknownTable, &kUnknownTable},
    {ER_BAD_FIELD_ERROR, &kUnknownColumn},
    {kStarrocksUnknownColumn, &kUnknownColumn},
    {CR_SERVER_GONE_ERROR, &kConnectionLost},
    {CR_SERVER_LOST, &kConnectionLost},
    {ER_SERVER_SHUTDOWN, &kConnectionLost},
    {ER_CONNECTION_KILLED, &kConnectionLost},
    {ER_QUERY_INTERRUPTED, &kStatementEnded},
    {ER_STATEMENT_TIMEOUT, &kStatementEnded},
    {kMysqlExecutionTimeExceeded, &kStatementEnded},
};

const Code& cause_of(unsigned number, std::string_view text) {
  if (number == ER_PARSE_ERROR) return cause_of_parse_error(text);
  for (const Cause& cause : kCauses) {
    if (cause.number == number) return *cause.code;
  }
  return kStatementFailed;
}

struct Wording {
  const Code* code;
  const char* seen;
  const char* advice;
};

constexpr Wording kWordings[] = {
    {&kLoginRefused, "{where} refused the login of user `{user}`",
     "check `user` and `password` of `{name}`, and that the account may connect from here"},
    {&kUnknownDatabase, "{where} does not know the database",
     "check `database` of `{name}` and the database that the job names"},
    {&kTlsFailed, "no encrypted connection to {where}", "check `tls` and `tlsCa` of `{name}`"},
    {&kTooManyConnections, "{where} takes no more connections",
     "lower `concurrent`, or raise the limit at the server"},
    {&kNotPermitted, "user `{user}` lacks a privilege at {where}",
     "grant it to `{user}` at the server, or use another account"},
    {&kUnknownTable, "{where} does not know the table",
     "check the table's name, case included, and its database"},
    {&kUnknownColumn, "{where} does not know a column",
     "check the columns, WHERE and SPLIT BY of the job"},
    {&kConnectionLost, "the connection to {where} was lost",
     "look into the server's log at this time, then run again"},
    {&kStatementEnded, "{where} ended the statement",
     "raise the server's limit, or read less with WHERE"},
    {&kStatementFailed, "{where} refused a statement",
     "correct the text in the job: it reaches the server as it was written"},
};

std::string worded(const char* pattern, const MysqlEndpoint& endpoint) {
  return fmt::format(fmt::runtime(pattern), fmt::arg("where", described(endpoint)),
                     fmt::arg("user", endpoint.user), fmt::arg("name", endpoint.name));
}

Diagnostic explained(const Code& cause, const MysqlEndpoint& endpoint, unsigned number,
                     std::string_view text) {
  Diagnostic diagnostic(cause, "");
  for (const Wording& wording : kWordings) {
    if (wording.code != &cause) continue;
    diagnostic.message = worded(wording.seen, endpoint);
    diagnostic.with_help(worded(wording.advice, endpoint));
  }
  return diagnostic.with_note(fmt::format("the server said: {} ({})", text, number));
}

Diagnostic unreachable(const MysqlEndpoint& endpoint, const TcpProbe& probe) {
  Diagnostic diagnostic(kServerUnreachable,
                        fmt::format("cannot connect to {}: {}", described(endpoint), probe.cause));
  switch (probe.trouble) {
    case TcpTrouble::UnknownHost:
      return diagnostic.with_help(fmt::format("check `host` of `{}`", endpoint.name));
    case TcpTrouble::Refused:
      return diagnostic.with_help(
          fmt::format("nothing listens there: check the port of `{}` and that the server is up",
                      endpoint.name));
    default:
      return diagnostic.with_help(fmt::format(
          "check host and port of `{}`, and that no firewall is between", endpoint.name));
  }
}

}  // namespace

std::string described(const MysqlEndpoint& endpoint) {
  return fmt::format("data source `{}` ({}:{})", endpoint.name, endpoint.host, endpoint.port);
}

Diagnostic statement_failure(const MysqlEndpoint& endpoint, unsigned number, std::string_view text,
                             std::string_view sql) {
  const Code& cause = cause_of(number, text);
  Diagnostic diagnostic = explained(cause, endpoint, number, text);
  if (&cause == &kStatementFailed && !sql.empty()) {
    bool cut = sql.size() > kShownStatement;
    diagnostic.with_note(
        fmt::format("the statement was: {}{}", sql.substr(0, kShownStatement), cut ? " …" : ""));
  }
  return diagnostic;
}

Diagnostic connect_failure(const MysqlEndpoint& endpoint, unsigned number, std::string_view text) {
  const Code& cause = cause_of(number, text);
  bool library = number >= CR_MIN_ERROR && number <= CR_MAX_ERROR;
  if (!library || &cause == &kTlsFailed || &cause == &kLoginRefused) {
    return explained(cause, endpoint, number, text);
  }
  TcpProbe probe = probe_tcp(endpoint.host, endpoint.port, endpoint.timeouts.connect);
  if (probe.trouble != TcpTrouble::None) return unreachable(endpoint, probe);
  return Diagnostic(kNotMysql,
                    fmt::format("{} does not answer as a MySQL server does", described(endpoint)))
      .with_note(fmt::format("the client library said: {} ({})", text, number))
      .with_help(fmt::format("check the port of `{}`: StarRocks takes queries at 9030, not at 8030",
                             endpoint.name));
}

}  // namespace syncql::runtime
