#include "runtime/net/postgres_error.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/net/mysql_codes.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kShownStatement = 400;  // bytes of a statement that a message repeats

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// The server's words on one line, without the address that libpq puts in front.
std::string server_words(std::string_view text) {
  std::string words(text);
  for (const std::string_view severity : {"FATAL:", "ERROR:"}) {
    if (const auto at = words.rfind(severity); at != std::string::npos) words.erase(0, at + 6);
  }
  if (const auto at = words.find("failed: "); at != std::string::npos) words.erase(0, at + 8);
  const auto begin = words.find_first_not_of(" \t\n");
  words.erase(0, begin == std::string::npos ? words.size() : begin);
  words.erase(std::min(words.find('\n'), words.size()));
  return words;
}

struct Cause {
  std::string_view state;  // begins with this
  const Code* code;
  const char* seen;
  const char* advice;
};

constexpr Cause kCauses[] = {
    {"42501", &kNotPermitted, "user `{user}` lacks a privilege at {where}",
     "grant it to `{user}` at the server, or use another account"},
    {"42P01", &kUnknownTable, "{where} does not know the table",
     "check the table's name and schema, case included"},
    {"3F000", &kUnknownTable, "{where} does not know the schema",
     "check the table's name and schema, case included"},
    {"42703", &kUnknownColumn, "{where} does not know a column",
     "check the columns, WHERE and SPLIT BY of the job"},
    {"57P", &kConnectionLost, "the connection to {where} was lost",
     "look into the server's log at this time, then run again"},
    {"08", &kConnectionLost, "the connection to {where} was lost",
     "look into the server's log at this time, then run again"},
    {"53300", &kTooManyConnections, "{where} takes no more connections",
     "lower `concurrent`, or raise the limit at the server"},
    {"57014", &kStatementEnded, "{where} ended the statement",
     "raise the server's limit, or read less with WHERE"},
    {"25P0", &kStatementEnded, "{where} ended the transaction",
     "raise the server's limit, or read less with WHERE"},
    {"40001", &kStatementEnded, "{where} ended the statement",
     "a standby server ends what reads for longer than max_standby_streaming_delay: raise it "
     "there, "
     "or read from the primary"},
    {"", &kStatementFailed, "{where} refused a statement",
     "correct the text in the job: it reaches the server as it was written"},
};

const Cause& cause_of(const PostgresFailure& failure) {
  const std::string_view state = failure.connected ? std::string_view(failure.state) : "08006";
  return *std::find_if(std::begin(kCauses), std::end(kCauses),
                       [&](const Cause& cause) { return state.starts_with(cause.state); });
}

std::string worded(const char* pattern, const PostgresEndpoint& endpoint) {
  return fmt::format(fmt::runtime(pattern), fmt::arg("where", described(endpoint)),
                     fmt::arg("user", endpoint.user));
}

}  // namespace

std::string described(const PostgresEndpoint& endpoint) {
  return fmt::format("data source `{}` ({}:{})", endpoint.name, endpoint.host, endpoint.port);
}

// libpq has no numbers for what fails before the login is done; its text and the server's tell.
Diagnostic connect_failure(const PostgresEndpoint& endpoint, std::string_view text) {
  const std::string words = server_words(text);
  const std::string note = fmt::format("the server said: {}", words);
  const std::string source = described(endpoint);
  if (contains(text, "SSL") || contains(text, "certificate")) {
    return Diagnostic(kTlsFailed, fmt::format("no encrypted connection to {}", source))
        .with_note(note)
        .with_help("check `tls` and `tlsCa`, and that the server takes encrypted connections");
  }
  if (!contains(text, "FATAL:") && !contains(text, "no password supplied")) {
    return Diagnostic(kServerUnreachable, fmt::format("cannot reach {}", source))
        .with_note(words)
        .with_help("check `host` and `port`, and that the server is up");
  }
  if (contains(text, "does not exist") && contains(text, "database")) {
    return Diagnostic(kUnknownDatabase,
                      fmt::format("{} has no database `{}`", source, endpoint.database))
        .with_help(fmt::format("check `database` of `{}`", endpoint.name));
  }
  if (contains(text, "too many")) {
    return Diagnostic(kTooManyConnections, fmt::format("{} takes no more connections", source))
        .with_note(note);
  }
  return Diagnostic(kLoginRefused,
                    fmt::format("{} refused the login of user `{}`", source, endpoint.user))
      .with_note(note)
      .with_help(
          fmt::format("check `user` and `password` of `{}`, and that the account may connect "
                      "from here",
                      endpoint.name));
}

Diagnostic statement_failure(const PostgresEndpoint& endpoint, const PostgresFailure& failure,
                             std::string_view sql) {
  const Cause& cause = cause_of(failure);
  Diagnostic diagnostic(*cause.code, worded(cause.seen, endpoint));
  diagnostic.with_note(fmt::format("the server said: {}{}{}", server_words(failure.words),
                                   failure.state.empty() ? "" : " ",
                                   failure.state.empty() ? "" : "(" + failure.state + ")"));
  if (cause.code == &kStatementFailed && !sql.empty()) {
    const bool cut = sql.size() > kShownStatement;
    diagnostic.with_note(
        fmt::format("the statement was: {}{}", sql.substr(0, kShownStatement), cut ? " …" : ""));
  }
  return diagnostic.with_help(worded(cause.advice, endpoint));
}

}  // namespace syncql::runtime
