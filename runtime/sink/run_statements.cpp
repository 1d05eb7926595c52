#include "runtime/sink/run_statements.h"

#include <fmt/format.h>

#include "runtime/net/mysql_connection.h"

namespace syncql::runtime {

Result<std::size_t> run_statements(const MysqlEndpoint& endpoint, const job::Endpoint& writer,
                                   job::Role role, const Code& code, const char* clause,
                                   const std::atomic<bool>& stop) {
  const job::Option* option = writer.option(role);
  const std::vector<std::string> statements = job::texts(option);
  if (statements.empty()) return 0;
  auto connection = MysqlConnection::connect(endpoint);
  if (!connection) return fail(connection.error());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    if (stop) return i;
    const auto done = connection->execute(statements[i]);
    if (done) continue;
    Diagnostic diagnostic = done.error();  // its notes show the statement and the server's words
    diagnostic.code = &code;
    diagnostic.span = option->span;
    diagnostic.message = fmt::format("statement {} of {} in {} failed: {}", i + 1,
                                     statements.size(), clause, done.error().message);
    return fail(std::move(diagnostic));
  }
  return statements.size();
}

}  // namespace syncql::runtime
