#include "tests/e2e/source_mysql_fixture.h"

#include <charconv>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/mysql_source.h"
#include "tests/support/catch.h"

namespace syncql::test {

using namespace runtime;

PrivateMariadb& server() {
  static PrivateMariadb only;
  return only;
}

MysqlEndpoint endpoint() {
  MysqlEndpoint out;
  out.name = "shop";
  out.host = "127.0.0.1";
  out.port = server().port();
  out.user = PrivateMariadb::user();
  out.password = SecretText(PrivateMariadb::password());
  out.database = PrivateMariadb::database();
  out.timeouts.connect = std::chrono::seconds(2);
  return out;
}

void run(const std::vector<std::string>& statements) {
  auto connection = MysqlConnection::connect(endpoint());
  REQUIRE(connection.has_value());
  for (const std::string& statement : statements) {
    auto done = connection->execute(statement);
    INFO(statement << (done ? "" : done.error().notes.at(0)));
    REQUIRE(done.has_value());
  }
}

job::Option option(std::string name, job::Value value, job::Role role) {
  job::Option out;
  out.name = std::move(name);
  out.role = role;
  out.value = std::move(value);
  return out;
}

job::Job job_for(const std::string& table, const Wanted& wanted) {
  job::Job job;
  job.reader.connector = wanted.connector;
  job.reader.object = table;
  job.reader.span = Span{0, 10, 20};
  for (const std::string& text : wanted.columns) {
    bool is_name = text.find_first_of(" (") == std::string::npos;
    job.reader.columns.push_back({text, is_name, Span{0, 1, 2}});
  }
  job.reader.options = {option("where", {wanted.where}, job::Role::Where),
                        option("splitPk", {wanted.split_by}, job::Role::SplitBy)};
  job::Datasource& source = job.reader.datasource;
  source.name = "shop";
  source.connector = wanted.connector;
  source.declared = true;
  source.options = {
      option("host", {std::string("127.0.0.1")}),
      option("port", {std::int64_t{server().port()}}),
      option("queryPort", {std::int64_t{server().port()}}),
      option("database", {PrivateMariadb::database()}),
      option("user", {PrivateMariadb::user()}),
      option("password", {job::Secret{job::Secret::Kind::Literal, PrivateMariadb::password()}})};
  return job;
}

namespace {

std::string printed(const Cell& cell) {
  char buffer[64];
  auto number = [&](auto value) {
    return std::string(buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr);
  };
  switch (cell.kind) {
    case Cell::Kind::Null:
      return "NULL";
    case Cell::Kind::Text:
      return std::string(cell.text());
    case Cell::Kind::Int64:
      return number(cell.int64);
    case Cell::Kind::UInt64:
      return number(cell.uint64);
    case Cell::Kind::Float:
      return number(cell.float32);
    case Cell::Kind::Double:
      return number(cell.float64);
  }
  return {};
}

}  // namespace

bool Collect::consume(Row row) {
  auto& out = rows.emplace_back();
  for (const Cell& cell : row) {
    out.push_back(printed(cell));
    if (cell.kind != Cell::Kind::Null && cell.kind != Cell::Kind::Text) ++native;
  }
  return true;
}

std::unique_ptr<Source> source_for(const job::Job& job) {
  auto source = make_mysql_source(job);
  REQUIRE(source.has_value());
  return std::move(*source);
}

Collect read_all(Source& source, std::uint32_t readers) {
  Collect out;
  std::atomic<bool> stop = false;
  auto splits = source.enumerate(readers);
  REQUIRE(splits.has_value());
  auto reader = source.open();
  REQUIRE(reader.has_value());
  for (const Split& split : *splits) {
    auto done = (*reader)->read(split, out, stop);
    INFO(split.predicate);
    REQUIRE(done.has_value());
  }
  return out;
}

Diagnostic describe_failure(const job::Job& job) {
  auto source = make_mysql_source(job);
  if (!source) return source.error();
  auto columns = (*source)->describe();
  REQUIRE_FALSE(columns.has_value());
  return columns.error();
}

std::string code_of(const Diagnostic& diagnostic) {
  return "[" + std::string(diagnostic.code->id) + "]";
}

std::string everything(const Diagnostic& diagnostic) {
  std::string out = diagnostic.message;
  for (const std::string& note : diagnostic.notes) out += "\n" + note;
  for (const std::string& help : diagnostic.helps) out += "\n" + help;
  return out;
}

}  // namespace syncql::test
