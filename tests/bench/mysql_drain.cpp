// The floor beside which reading is measured: nothing but the client library's own loops over a
// result, by text (`mysql_use_result`) and by the binary protocol (a prepared statement).
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fmt/format.h>
#include <functional>
#include <mysql.h>
#include <string>
#include <vector>

#include "tests/bench/mysql_flags.h"

namespace {

struct Count {
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
};

[[noreturn]] void give_up(const char* what, const char* why) {
  fmt::print(stderr, "{}: {}\n", what, why);
  std::exit(1);
}

MYSQL* connect(const syncql::bench::MysqlFlags& flags) {
  MYSQL* connection = mysql_init(nullptr);
  unsigned tcp = MYSQL_PROTOCOL_TCP;
  mysql_options(connection, MYSQL_OPT_PROTOCOL, &tcp);
  mysql_options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  if (mysql_real_connect(connection, flags.host.c_str(), flags.user.c_str(),
                         flags.password().c_str(), flags.database.c_str(), flags.port, nullptr,
                         0) == nullptr) {
    give_up("connecting", mysql_error(connection));
  }
  return connection;
}

Count drain_text(MYSQL* connection, const std::string& query) {
  if (mysql_real_query(connection, query.data(), query.size()) != 0) {
    give_up("the query", mysql_error(connection));
  }
  MYSQL_RES* result = mysql_use_result(connection);
  unsigned width = mysql_num_fields(result);
  Count count;
  while (mysql_fetch_row(result) != nullptr) {
    const unsigned long* lengths = mysql_fetch_lengths(result);
    for (unsigned i = 0; i < width; ++i) count.bytes += lengths[i];
    ++count.rows;
  }
  if (mysql_errno(connection) != 0) give_up("fetching", mysql_error(connection));
  mysql_free_result(result);
  return count;
}

// Numbers into numbers, all else into buffers of 64 KiB.
struct Buffers {
  explicit Buffers(MYSQL_STMT* statement)
      : binds(mysql_stmt_field_count(statement)), texts(binds.size()), lengths(binds.size()) {
    const MYSQL_FIELD* fields = mariadb_stmt_fetch_fields(statement);
    for (std::size_t i = 0; i < binds.size(); ++i) {
      texts[i].resize(IS_NUM(fields[i].type) ? 64 : 65536);
      binds[i].buffer_type = fields[i].type;
      if (fields[i].type == MYSQL_TYPE_NEWDECIMAL) binds[i].buffer_type = MYSQL_TYPE_STRING;
      binds[i].buffer = texts[i].data();
      binds[i].buffer_length = texts[i].size();
      binds[i].length = &lengths[i];
    }
  }
  std::vector<MYSQL_BIND> binds;
  std::vector<std::string> texts;
  std::vector<unsigned long> lengths;
};

Count drain_binary(MYSQL* connection, const std::string& query) {
  MYSQL_STMT* statement = mysql_stmt_init(connection);
  if (mysql_stmt_prepare(statement, query.data(), query.size()) != 0 ||
      mysql_stmt_execute(statement) != 0) {
    give_up("the statement", mysql_stmt_error(statement));
  }
  Buffers buffers(statement);
  mysql_stmt_bind_result(statement, buffers.binds.data());
  Count count;
  int status = 0;
  while ((status = mysql_stmt_fetch(statement)) == 0 || status == MYSQL_DATA_TRUNCATED) {
    for (unsigned long length : buffers.lengths) count.bytes += length;
    ++count.rows;
  }
  if (status != MYSQL_NO_DATA) give_up("fetching", mysql_stmt_error(statement));
  mysql_stmt_close(statement);
  return count;
}

void measure(const char* name, const std::function<Count()>& drain) {
  auto start = std::chrono::steady_clock::now();
  Count count = drain();
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  fmt::print("{:<8} {} rows, {} bytes, {:.3f} s, {:.0f} rows/s\n", name, count.rows, count.bytes,
             seconds, static_cast<double>(count.rows) / seconds);
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("reads a result to its end and does nothing with it");
  syncql::bench::MysqlFlags flags;
  std::string query;
  int rounds = 1;
  flags.add_to(app);
  app.add_option("--query", query, "what is read")->required();
  app.add_option("--rounds", rounds, "how often, text and binary by turns");
  CLI11_PARSE(app, argc, argv);

  MYSQL* connection = connect(flags);
  for (int round = 0; round < rounds; ++round) {
    measure("text", [&] { return drain_text(connection, query); });
    measure("binary", [&] { return drain_binary(connection, query); });
  }
  mysql_close(connection);
  return 0;
}
