// The source for the MySQL protocol against a real server: what it reads, how it divides, and what
// it says when something is wrong.
#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <random>
#include <thread>

#include "runtime/net/mysql_codes.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/codes.h"
#include "runtime/source/mysql/mysql_source.h"
#include "tests/support/catch.h"
#include "tests/support/private_mariadb.h"

using namespace syncql;
using namespace syncql::runtime;
using test::PrivateMariadb;

namespace {

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

job::Option option(std::string name, job::Value value, job::Role role = job::Role::None) {
  job::Option out;
  out.name = std::move(name);
  out.role = role;
  out.value = std::move(value);
  return out;
}

struct Wanted {
  std::vector<std::string> columns;  // those with a `(` or a blank are expressions
  std::string where;
  std::string split_by;
  std::string password = PrivateMariadb::password();
  std::string connector = "mysql";
};

job::Job job_for(const std::string& table, const Wanted& wanted = {}) {
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
  source.options = {option("host", {std::string("127.0.0.1")}),
                    option("port", {std::int64_t{server().port()}}),
                    option("queryPort", {std::int64_t{server().port()}}),
                    option("database", {PrivateMariadb::database()}),
                    option("user", {PrivateMariadb::user()}),
                    option("password", {job::Secret{job::Secret::Kind::Literal, wanted.password}})};
  return job;
}

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

using Rows = std::vector<std::vector<std::string>>;

class Collect : public RowConsumer {
 public:
  bool consume(Row row) override {
    auto& out = rows.emplace_back();
    for (const Cell& cell : row) {
      out.push_back(printed(cell));
      if (cell.kind != Cell::Kind::Null && cell.kind != Cell::Kind::Text) ++native;
    }
    return true;
  }
  Rows rows;
  int native = 0;  // cells that did not come as text
};

class CountTo : public RowConsumer {
 public:
  explicit CountTo(std::uint64_t most) : most_(most) {}
  bool consume(Row) override { return ++count < most_; }
  std::atomic<std::uint64_t> count = 0;

 private:
  std::uint64_t most_;
};

std::unique_ptr<Source> source_for(const job::Job& job) {
  auto source = make_mysql_source(job);
  REQUIRE(source.has_value());
  return std::move(*source);
}

Collect read_all(Source& source, std::uint32_t readers = 1) {
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

std::string everything(const Diagnostic& diagnostic) {
  std::string out = diagnostic.message;
  for (const std::string& note : diagnostic.notes) out += "\n" + note;
  for (const std::string& help : diagnostic.helps) out += "\n" + help;
  return out;
}

// Two columns of a hundred million rows: a result that nobody wants to drain.
constexpr char kEndless[] = "endless";

void create_endless() {
  run(
      {"CREATE OR REPLACE VIEW endless AS SELECT a.seq AS n, b.seq AS m FROM "
       "seq_1_to_100000 a JOIN seq_1_to_1000 b"});
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The numbers of the connections whose statement reads the endless view.
std::vector<std::string> readers_of_endless() {
  auto connection = MysqlConnection::connect(endpoint());
  REQUIRE(connection.has_value());
  auto found = connection->query(
      "SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND info LIKE "
      "'%endless%'");
  REQUIRE(found.has_value());
  std::vector<std::string> out;
  for (const auto& row : found->rows) out.push_back(*row[0]);
  return out;
}

// A server takes a moment to notice that it has been told to end.
bool ends_soon() {
  for (int i = 0; i < 100; ++i) {
    if (readers_of_endless().empty()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

}  // namespace

TEST_CASE("every type reads alike by text and by the binary protocol") {
  run({"DROP TABLE IF EXISTS kinds",
       "CREATE TABLE kinds (id INT PRIMARY KEY, t1 TINYINT, t1u TINYINT UNSIGNED, s SMALLINT, su "
       "SMALLINT UNSIGNED, m MEDIUMINT, mu MEDIUMINT UNSIGNED, i INT, iu INT UNSIGNED, b BIGINT, "
       "bu BIGINT UNSIGNED, z INT(10) ZEROFILL, bool1 BOOL, bit1 BIT(1), bit64 BIT(64), de "
       "DECIMAL(65,30), dz DECIMAL(8,2) ZEROFILL, d DATE, dt DATETIME, dt6 DATETIME(6), ts "
       "TIMESTAMP NULL, ts3 TIMESTAMP(3) NULL, tm TIME, tm6 TIME(6), y YEAR, c CHAR(10), v "
       "VARCHAR(50), tx TEXT, lt LONGTEXT, bi BINARY(4), vb VARBINARY(10), bl BLOB, en "
       "ENUM('red','green'), st SET('a','b'), js JSON, uu UUID, ip INET6, lat VARCHAR(20) "
       "CHARACTER "
       "SET latin1)",
       "SET sql_mode=''",
       "INSERT INTO kinds VALUES (1, -128, 0, -32768, 0, -8388608, 0, -2147483648, 0, "
       "-9223372036854775808, 0, 42, 1, b'1', "
       "b'1111111111111111111111111111111111111111111111111111"
       "111111111111', -99999999999999999999999999999999999.999999999999999999999999999999, 1.5, "
       "'1000-01-01', '1000-01-01 00:00:00', '1000-01-01 00:00:00.000001', '1970-01-02 00:00:01', "
       "'1970-01-02 00:00:01.001', '-838:59:59', '-838:59:59.999999', 1901, 'a', 'zwölf 漢字 😀', "
       "'', REPEAT('x', 70000), 'ab', 0x00FF, 0x000102, 'red', 'a,b', '{\"a\": 1}', "
       "'123e4567-e89b-12d3-a456-426655440000', '::1', 'über')",
       "INSERT INTO kinds VALUES (2, 127, 255, 32767, 65535, 8388607, 16777215, 2147483647, "
       "4294967295, 9223372036854775807, 18446744073709551615, 4294967295, 0, b'0', b'0', 0, 0, "
       "'0000-00-00', '0000-00-00 00:00:00', '0000-00-00 00:00:00.000000', '0000-00-00 00:00:00', "
       "'0000-00-00 00:00:00', '00:00:00', '00:00:00', 0, '', 'tab\\tnew\\nline \\\\ \\0 end', "
       "REPEAT('é', 200), REPEAT('y', 300), '', '', '', '', '', '[]', "
       "'00000000-0000-0000-0000-000000000000', '1.2.3.4', '')",
       "INSERT INTO kinds (id) VALUES (3)",
       "INSERT INTO kinds (id, d, dt, dt6, tm, tm6, y) VALUES (4, '9999-12-31', '9999-12-31 "
       "23:59:59', '9999-12-31 23:59:59.999999', '838:59:59', '01:02:03.000400', 2155)",
       "INSERT INTO kinds (id, d, dt, dt6, tm, tm6) VALUES (5, '2024-02-00', '2024-02-29 "
       "00:00:00', "
       "'2024-02-29 12:00:00', '-00:00:01', '-00:00:00.000001')"});
  auto text_source = source_for(job_for("kinds"));
  auto text = read_all(*text_source);
  CHECK(text.native == 0);
  REQUIRE(text.rows.size() == 5);

  auto columns = text_source->describe();
  REQUIRE(columns.has_value());
  std::vector<std::string> list;
  for (const SourceColumn& column : *columns) list.push_back(column.name);
  list.push_back("1e0 + 0");  // a DOUBLE: the binary protocol is chosen
  auto binary_source = source_for(job_for("kinds", {list, "", ""}));
  auto binary = read_all(*binary_source);
  CHECK(binary.native > 0);
  REQUIRE(binary.rows.size() == 5);
  for (std::size_t row = 0; row < 5; ++row) {
    for (std::size_t column = 0; column < columns->size(); ++column) {
      INFO((*columns)[column].name << " of row " << row + 1);
      CHECK(binary.rows[row][column] == text.rows[row][column]);
    }
  }
}

TEST_CASE("values come as the server has them") {
  run({"DROP TABLE IF EXISTS special",
       "CREATE TABLE special (b BIT(12), z INT(6) ZEROFILL, f FLOAT, d DOUBLE, y YEAR, t TIME(3), "
       "g "
       "DECIMAL(6,3) ZEROFILL)",
       "INSERT INTO special VALUES (b'101', 42, 16777217, 0.1, 2024, '-01:02:03.456', 1.5)"});
  auto source = source_for(job_for("special"));
  CHECK(read_all(*source).rows ==
        Rows{{"5", "42", "16777216", "0.1", "2024", "-01:02:03.456", "1.500"}});
  auto columns = source->describe();
  REQUIRE(columns.has_value());
  CHECK((*columns)[0].values == ValueClass::Integer);
  CHECK((*columns)[0].type == "bit(12)");
  CHECK((*columns)[2].values == ValueClass::Floating);
  CHECK((*columns)[4].values == ValueClass::Text);
  CHECK((*columns)[5].values == ValueClass::Time);
}

TEST_CASE("columns are described by class") {
  run({"DROP TABLE IF EXISTS classes",
       "CREATE TABLE classes (id BIGINT UNSIGNED NOT NULL, j JSON, bl BLOB, vb VARBINARY(3), tx "
       "TEXT, "
       "en ENUM('a'), u UUID, d DATE, dt DATETIME(3), de DECIMAL(10,2), t1 TINYINT(1))"});
  auto columns = source_for(job_for("classes"))->describe();
  REQUIRE(columns.has_value());
  std::vector<ValueClass> classes;
  for (const SourceColumn& column : *columns) classes.push_back(column.values);
  CHECK(classes == std::vector<ValueClass>{ValueClass::Integer, ValueClass::Json,
                                           ValueClass::Binary, ValueClass::Binary, ValueClass::Text,
                                           ValueClass::Text, ValueClass::Text, ValueClass::Date,
                                           ValueClass::DateTime, ValueClass::Decimal,
                                           ValueClass::Integer});
  CHECK((*columns)[0].type == "bigint(20) unsigned");
  CHECK_FALSE((*columns)[0].nullable);
  CHECK((*columns)[1].nullable);
}

TEST_CASE("expressions and conditions are the server's business") {
  run({"DROP TABLE IF EXISTS people",
       "CREATE TABLE people (id INT PRIMARY KEY, `na``me` VARCHAR(20))",
       "INSERT INTO people VALUES (1, 'ann'), (2, 'bob'), (3, 'eve')"});
  Wanted wanted;
  wanted.columns = {"na`me", "upper(`na``me`) -- shout", "id"};
  wanted.where = "id > 1 -- not ann;";
  CHECK(read_all(*source_for(job_for("people", wanted))).rows ==
        Rows{{"bob", "BOB", "2"}, {"eve", "EVE", "3"}});
}

TEST_CASE("a statement of the user's own is read") {
  run({"DROP TABLE IF EXISTS own", "CREATE TABLE own (id INT)", "INSERT INTO own VALUES (1), (2)"});
  job::Job job = job_for("", {{}, "", ""});
  job.reader.options.push_back(
      option("querySql", {std::string("SELECT id, id * 1.5e0 AS x FROM own ORDER BY id;")}));
  auto source = source_for(job);
  CHECK(source->describe()->size() == 2);
  CHECK(read_all(*source, 4).rows == Rows{{"1", "1.5"}, {"2", "3"}});
}

TEST_CASE("every row is in one split") {
  struct Kind {
    const char* type;
    std::vector<std::string> edges;
  };
  const std::vector<Kind> kinds = {
      {"TINYINT", {"-128", "127", "0", "-1"}},
      {"SMALLINT UNSIGNED", {"0", "65535"}},
      {"MEDIUMINT", {"-8388608", "8388607"}},
      {"INT", {"-2147483648", "2147483647", "0"}},
      {"BIGINT", {"-9223372036854775808", "9223372036854775807", "0", "-1"}},
      {"BIGINT UNSIGNED", {"0", "18446744073709551615", "9223372036854775808"}},
      {"BIGINT UNSIGNED ZEROFILL", {"7", "18446744073709551615"}}};
  std::mt19937 random(11);
  for (const Kind& kind : kinds) {
    for (const char* key : {"", ", KEY (k)"}) {
      INFO(kind.type << key);
      run({"DROP TABLE IF EXISTS keyed",
           fmt::format("CREATE TABLE keyed (n INT AUTO_INCREMENT PRIMARY KEY, k {}{})", kind.type,
                       key)});
      std::string values = "(NULL),(NULL)";
      for (const std::string& edge : kind.edges) values += fmt::format(",({0}),({0})", edge);
      for (int i = 0; i < 200; ++i) {
        values += random() % 10 == 0 ? ",(NULL)" : fmt::format(",({})", random() % 128);
      }
      run({"INSERT INTO keyed (k) VALUES " + values, "ANALYZE TABLE keyed"});
      auto source = source_for(job_for("keyed", {{"n", "k"}, "", "k"}));
      auto splits = source->enumerate(3);
      REQUIRE(splits.has_value());
      CHECK(splits->size() >= 3);
      Rows rows = read_all(*source, 3).rows;
      std::map<std::string, int> seen;
      for (const auto& row : rows) ++seen[row[0]];
      auto all = 202 + 2 * kind.edges.size();
      CHECK(rows.size() == all);
      CHECK(seen.size() == all);
    }
  }
}

TEST_CASE("rows that come after the split are covered") {
  run({"DROP TABLE IF EXISTS late", "CREATE TABLE late (id INT PRIMARY KEY)",
       "INSERT INTO late SELECT seq FROM seq_100_to_200"});
  auto source = source_for(job_for("late", {{}, "", "id"}));
  auto splits = source->enumerate(2);
  REQUIRE(splits.has_value());
  CHECK(splits->size() >= 8);
  run({"INSERT INTO late VALUES (1), (-5), (100000)"});
  Collect rows;
  std::atomic<bool> stop = false;
  auto reader = source->open();
  for (const Split& split : *splits) REQUIRE((*reader)->read(split, rows, stop).has_value());
  CHECK(rows.rows.size() == 104);
}

TEST_CASE("a skewed key is divided by its rows") {
  run({"DROP TABLE IF EXISTS skewed", "CREATE TABLE skewed (id BIGINT PRIMARY KEY, v INT)",
       "INSERT INTO skewed VALUES (1, 0)",
       "INSERT INTO skewed SELECT 1700000000000000000 + seq * 3, 1 FROM seq_1_to_100000",
       "ANALYZE TABLE skewed"});
  auto source = source_for(job_for("skewed", {{"id"}, "", "id"}));
  auto splits = source->enumerate(2);
  REQUIRE(splits.has_value());
  auto reader = source->open();
  std::size_t most = 0;
  std::size_t total = 0;
  for (const Split& split : *splits) {
    Collect rows;
    std::atomic<bool> stop = false;
    REQUIRE((*reader)->read(split, rows, stop).has_value());
    most = std::max(most, rows.rows.size());
    total += rows.rows.size();
  }
  CHECK(total == 100001);
  CHECK(most < 40000);
}

TEST_CASE("where no split is possible, there is one, and a word about it") {
  run({"DROP TABLE IF EXISTS plain",
       "CREATE TABLE plain (id INT PRIMARY KEY, name VARCHAR(10), other INT)",
       "INSERT INTO plain VALUES (1, 'a', 5), (2, 'b', 6), (3, 'c', 7)"});
  auto check = [](const std::string& column, std::uint32_t readers, const Code* expected) {
    auto source = source_for(job_for("plain", {{}, "", column}));
    auto splits = source->enumerate(readers);
    REQUIRE(splits.has_value());
    auto warnings = source->warnings();
    CHECK(warnings.size() == (expected == nullptr ? 0 : 1));
    if (expected != nullptr) CHECK(warnings.at(0).code == expected);
    return splits->size();
  };
  CHECK(check("id", 1, nullptr) == 1);
  CHECK(check("", 1, nullptr) == 1);
  CHECK(check("", 4, &kNoSplitColumn) == 1);
  CHECK(check("name", 4, &kUnusableSplitColumn) == 1);
  CHECK(check("other", 3, &kSplitColumnWithoutIndex) == 4);  // three ranges and NULL
  CHECK(check("ID", 3, nullptr) == 3);

  auto missing = source_for(job_for("plain", {{}, "", "idd"}))->enumerate(2);
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().code == &kUnknownColumn);
  run({"DELETE FROM plain"});
  CHECK(check("id", 4, nullptr) == 1);
}

TEST_CASE("a consumer that wants no more ends the statement at the server") {
  create_endless();
  for (const char* column : {"n", "n * 1e0"}) {
    INFO(column);
    auto source = source_for(job_for(kEndless, {{column}, "", ""}));
    auto reader = source->open();
    REQUIRE(reader.has_value());
    CountTo consumer(1000);
    std::atomic<bool> stop = false;
    auto start = std::chrono::steady_clock::now();
    CHECK((*reader)->read({}, consumer, stop).has_value());
    CHECK(consumer.count == 1000);
    CHECK(seconds_since(start) < 3);
    CHECK(ends_soon());
    // The reader is as good as new.
    CountTo again(10);
    CHECK((*reader)->read({}, again, stop).has_value());
    CHECK(again.count == 10);
  }
}

TEST_CASE("stop is obeyed while rows flow and while the server is silent") {
  create_endless();
  const char* silent = "SLEEP(n * 0 + m * 0 + 60)";
  for (const char* column : {"n", "n * 1e0", silent}) {
    INFO(column);
    auto source = source_for(job_for(kEndless, {{column}, "", ""}));
    auto reader = source->open();
    REQUIRE(reader.has_value());
    CountTo consumer(~0ULL);
    std::atomic<bool> stop = false;
    std::thread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      stop = true;
    });
    auto start = std::chrono::steady_clock::now();
    auto done = (*reader)->read({}, consumer, stop);
    stopper.join();
    CHECK(done.has_value());
    CHECK(seconds_since(start) < 3);
    CHECK(ends_soon());
  }
}

TEST_CASE("a lost connection is said to be lost") {
  create_endless();
  for (const char* column : {"n", "n * 1e0"}) {
    for (const char* command : {"KILL", "KILL QUERY"}) {
      INFO(column << " " << command);
      auto source = source_for(job_for(kEndless, {{column}, "", ""}));
      auto reader = source->open();
      REQUIRE(reader.has_value());
      CountTo consumer(~0ULL);
      std::atomic<bool> stop = false;
      std::thread killer([&] {
        while (consumer.count < 10) std::this_thread::yield();
        auto connection = MysqlConnection::connect(endpoint());
        (void)connection->execute(fmt::format("{} {}", command, readers_of_endless().at(0)));
      });
      auto done = (*reader)->read({}, consumer, stop);
      killer.join();
      REQUIRE_FALSE(done.has_value());
      bool query_only = std::string_view(command) == "KILL QUERY";
      CHECK(done.error().code == (query_only ? &kStatementEnded : &kConnectionLost));
      CHECK(everything(done.error()).find("127.0.0.1") != std::string::npos);
    }
  }
}

TEST_CASE("what is wrong is named") {
  run({"DROP TABLE IF EXISTS users", "CREATE TABLE users (id INT, name TEXT, place POINT)"});
  auto table = describe_failure(job_for("usres"));
  CHECK(table.code == &kMissingTable);
  CHECK(table.span == Span{0, 10, 20});
  CHECK(everything(table).find("did you mean `users`?") != std::string::npos);

  auto column = describe_failure(job_for("users", {{"id", "nmae"}, "", ""}));
  CHECK(column.code == &kMissingColumn);
  CHECK(column.span == Span{0, 1, 2});
  CHECK(everything(column).find("did you mean `name`?") != std::string::npos);

  auto condition = describe_failure(job_for("users", {{"id"}, "idd > 1", ""}));
  CHECK(condition.code == &kUnknownColumn);
  CHECK(everything(condition).find("idd") != std::string::npos);

  auto type = describe_failure(job_for("users", {{"id", "place"}, "", ""}));
  CHECK(type.code == &kUnsupportedType);
  CHECK(everything(type).find("`place`") != std::string::npos);
  CHECK(everything(type).find("`point`") != std::string::npos);

  auto syntax = describe_failure(job_for("users", {{"id"}, "id >", ""}));
  CHECK(syntax.code == &kStatementFailed);
}

TEST_CASE("a connection that does not come about says why") {
  auto failure = [](auto change) {
    MysqlEndpoint target = endpoint();
    change(target);
    auto connection = MysqlConnection::connect(target);
    REQUIRE_FALSE(connection.has_value());
    Diagnostic diagnostic = connection.error();
    CHECK(everything(diagnostic).find("`shop`") != std::string::npos);
    CHECK(everything(diagnostic).find("hidden") == std::string::npos);
    return diagnostic.code;
  };
  CHECK(failure([](auto& e) { e.password = SecretText("hidden"); }) == &kLoginRefused);
  CHECK(failure([](auto& e) { e.database = "nowhere"; }) == &kUnknownDatabase);
  CHECK(failure([](auto& e) { e.port = 1; }) == &kServerUnreachable);
  CHECK(failure([](auto& e) { e.host = "nowhere.invalid"; }) == &kServerUnreachable);
  CHECK(failure([](auto& e) { e.tls.mode = TlsMode::Require; }) == &kTlsFailed);
}

TEST_CASE("an account without the privilege is told so") {
  run({"DROP TABLE IF EXISTS secretive", "CREATE TABLE secretive (id INT)",
       "CREATE OR REPLACE USER limited@'%' IDENTIFIED BY 'x'",
       "GRANT CREATE ON test.* TO limited@'%'"});
  MysqlEndpoint target = endpoint();
  target.user = "limited";
  target.password = SecretText("x");
  auto connection = MysqlConnection::connect(target);
  REQUIRE(connection.has_value());
  auto found = connection->query("SELECT * FROM secretive");
  REQUIRE_FALSE(found.has_value());
  CHECK(found.error().code == &kNotPermitted);
}

TEST_CASE("a source session never writes") {
  run({"DROP TABLE IF EXISTS untouched", "CREATE TABLE untouched (id INT)",
       "CREATE OR REPLACE FUNCTION writes() RETURNS INT BEGIN INSERT INTO untouched VALUES (1); "
       "RETURN "
       "1; END",
       "CREATE OR REPLACE TABLE one_row (id INT)", "INSERT INTO one_row VALUES (1)"});
  CHECK(describe_failure(job_for("one_row", {{"writes()"}, "", ""})).code == &kStatementFailed);
  auto connection = MysqlConnection::connect(endpoint());
  CHECK(connection->query("SELECT * FROM untouched")->rows.empty());
}

TEST_CASE("StarRocks is read by text") {
  run({"DROP TABLE IF EXISTS floats", "CREATE TABLE floats (id INT PRIMARY KEY, d DOUBLE)",
       "INSERT INTO floats VALUES (1, 0.5), (2, 1e100)"});
  Wanted wanted;
  wanted.connector = "starrocks";
  wanted.split_by = "id";
  auto source = source_for(job_for("floats", wanted));
  Collect rows = read_all(*source, 2);
  CHECK(rows.native == 0);
  CHECK(rows.rows.size() == 2);
  CHECK(source->estimated_rows() > 0);
}

TEST_CASE("the rows to come are estimated") {
  run({"DROP TABLE IF EXISTS many", "CREATE TABLE many (id INT PRIMARY KEY)",
       "INSERT INTO many SELECT seq FROM seq_1_to_5000", "ANALYZE TABLE many"});
  std::uint64_t rows = source_for(job_for("many"))->estimated_rows();
  CHECK(rows > 2500);
  CHECK(rows < 10000);
}
