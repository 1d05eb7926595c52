// The real MariaDB behind the query port: tables made by StarRocks' DDL over the MySQL protocol,
// rows through Storage, and read back as a client does.
#include <mysql.h>

#include "sandbox/mariadb/data_directory.h"
#include "sandbox/mariadb/mariadb_storage.h"
#include "sandbox/mariadb/server.h"
#include "sandbox/mariadb/temporary_directory.h"
#include "sandbox/query/query_server.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

namespace {

constexpr const char* kNull = "NULL";

class Store {
 public:
  Store() : directory_(TemporaryDirectory::create().value()) {
    options_.runtime_directory = directory_.path();
    options_.data_directory = directory_.path() / "data";
    options_.root_password = "it's";
    options_.setup = {"CREATE USER 'sessions'@'localhost' IDENTIFIED BY 'inner'"};
    REQUIRE(prepare_data_directory(options_));
    server_.emplace(MariaDbServer::start(options_).value());
    const auto ready = server_->wait_until_ready();
    INFO((ready ? "" : ready.error()));
    REQUIRE(ready);
    catalog_ = Catalog::open(server_->connect_as_root().value(), "'sessions'@'localhost'").value();
    storage_.emplace(*catalog_, server_->socket(), Account{"root", "it's"}, kAccount);
    ClusterFacts facts;
    facts.version = "3.3.14";
    facts.user = kAccount.user;
    queries_ = QueryServer::start(
                   {*catalog_, server_->socket(), {"sessions", "inner"}, kAccount, facts}, 0)
                   .value();
  }

  Storage& storage() { return *storage_; }
  std::uint16_t port() const { return queries_->port(); }

  inline static const Account kAccount{"root", "outer"};

 private:
  TemporaryDirectory directory_;
  MariaDbOptions options_;
  std::optional<MariaDbServer> server_;
  std::unique_ptr<Catalog> catalog_;
  std::optional<MariaDbStorage> storage_;
  std::unique_ptr<QueryServer> queries_;
};

// One server for all cases: each uses a database of its own.
Store& store() {
  static Store instance;
  return instance;
}

class Client {
 public:
  Client() : mysql_(mysql_init(nullptr)) {
    const unsigned transport = MYSQL_PROTOCOL_TCP;
    mysql_options(mysql_, MYSQL_OPT_PROTOCOL, &transport);
    const bool connected = mysql_real_connect(mysql_, "127.0.0.1", Store::kAccount.user.c_str(),
                                              Store::kAccount.password.c_str(), nullptr,
                                              store().port(), nullptr, 0) != nullptr;
    INFO(mysql_error(mysql_));
    REQUIRE(connected);
  }
  ~Client() { mysql_close(mysql_); }

  // Cells joined by commas, rows by line feeds; or the error's number and text.
  std::string run(const std::string& sql) {
    if (mysql_real_query(mysql_, sql.data(), sql.size()) != 0) {
      return std::to_string(mysql_errno(mysql_)) + ' ' + mysql_error(mysql_);
    }
    MYSQL_RES* result = mysql_store_result(mysql_);
    std::string text;
    types_.clear();
    if (result == nullptr) return text;
    const unsigned columns = mysql_num_fields(result);
    for (unsigned i = 0; i < columns; ++i) {
      types_.push_back(mysql_fetch_field_direct(result, i)->type);
    }
    while (MYSQL_ROW row = mysql_fetch_row(result)) {
      const unsigned long* lengths = mysql_fetch_lengths(result);
      if (!text.empty()) text += '\n';
      for (unsigned i = 0; i < columns; ++i) {
        if (i > 0) text += ',';
        text += row[i] == nullptr ? std::string(kNull) : std::string(row[i], lengths[i]);
      }
    }
    mysql_free_result(result);
    return text;
  }
  const std::vector<enum_field_types>& types() const { return types_; }

 private:
  MYSQL* mysql_;
  std::vector<enum_field_types> types_;
};

using Cell = std::optional<std::string>;

std::string commit(const std::string& database, const std::string& name, const LoadRows& rows) {
  const auto table = store().storage().find(database, name);
  REQUIRE(table);
  const auto done = store().storage().commit(*table, rows);
  return done ? "" : done.error();
}

}  // namespace

TEST_CASE("rows of every kind come back as they were loaded") {
  Client client;
  client.run("CREATE DATABASE kinds");
  REQUIRE(client.run("CREATE TABLE kinds.t (id INT, l LARGEINT, f FLOAT, b BOOLEAN, v VARCHAR(20), "
                     "s STRING, d DECIMAL(38,10), dt DATETIME, vb VARBINARY, j JSON, "
                     "n INT DEFAULT '7') DUPLICATE KEY (id)") == "");
  const std::string binary("\0\t\n\\'\xFF", 6);
  LoadRows rows;
  rows.columns = {1, 0, 2, 3, 4, 5, 6, 7, 8, 9};
  rows.cells = {Cell("170141183460469231731687303715884105727"),
                Cell("1"),
                Cell("0.1"),
                Cell("1"),
                Cell("tab\tend\\N "),
                Cell(std::string(65533, 'x')),
                Cell("-1234567890123456789012345678.0123456789"),
                Cell("2024-02-29 12:00:00"),
                Cell(binary),
                Cell("{\"a\":\"\xE4\xB8\xAD\"}"),
                std::nullopt,
                Cell("2"),
                Cell("3.14159274"),
                std::nullopt,
                Cell("\\N"),
                Cell(""),
                std::nullopt,
                Cell("0000-01-01 00:00:00.000001"),
                std::nullopt,
                std::nullopt};
  REQUIRE(commit("kinds", "t", rows) == "");
  CHECK(client.run("SELECT id, l, f, b, v, LENGTH(s), d, dt, vb, j, n FROM kinds.t ORDER BY id") ==
        "1,170141183460469231731687303715884105727,0.1,1,tab\tend\\N ,65533,"
        "-1234567890123456789012345678.0123456789,2024-02-29 12:00:00," +
            binary +
            ",{\"a\":\"\xE4\xB8\xAD\"},7\n"
            "2,NULL,3.1415927,NULL,\\N,0,NULL,0000-01-01 00:00:00.000001,NULL,NULL,7");
  client.run("SELECT id, l, f, b, v, d, dt, vb, j FROM kinds.t");
  CHECK(client.types() ==
        std::vector<enum_field_types>{MYSQL_TYPE_LONG, MYSQL_TYPE_STRING, MYSQL_TYPE_FLOAT,
                                      MYSQL_TYPE_TINY, MYSQL_TYPE_VAR_STRING, MYSQL_TYPE_NEWDECIMAL,
                                      MYSQL_TYPE_DATETIME, MYSQL_TYPE_BLOB, MYSQL_TYPE_STRING});
}

TEST_CASE("a load is applied whole or not at all") {
  Client client;
  client.run("CREATE DATABASE whole");
  client.run("CREATE TABLE whole.t (id INT, d DATE) DUPLICATE KEY (id)");
  LoadRows rows;
  rows.columns = {0, 1};
  rows.cells = {Cell("1"), Cell("2024-01-01"), Cell("2"), Cell("no date")};
  CHECK(commit("whole", "t", rows) != "");
  CHECK(client.run("SELECT COUNT(*) FROM whole.t") == "0");
}

TEST_CASE("primary keys replace in body order, and deletes take part in it") {
  Client client;
  client.run("CREATE DATABASE upserts");
  const std::string key = GENERATE("VARCHAR(20)", "STRING");
  client.run("DROP TABLE IF EXISTS upserts.t");
  REQUIRE(client.run("CREATE TABLE upserts.t (k " + key + ", v INT) PRIMARY KEY (k)") == "");
  LoadRows rows;
  rows.columns = {0, 1};
  rows.cells = {Cell("a"), Cell("1"),  Cell("A"), Cell("2"), Cell("a"),
                Cell("3"), Cell("a "), Cell("4"), Cell("b"), Cell("5")};
  REQUIRE(commit("upserts", "t", rows) == "");
  CHECK(client.run("SELECT k, v FROM upserts.t ORDER BY v") == "A,2\na,3\na ,4\nb,5");
  rows.cells = {Cell("A"), Cell("0"), Cell("b"), Cell("0"), Cell("b"),
                Cell("6"), Cell("c"), Cell("7"), Cell("c"), Cell("0")};
  rows.deletes = {true, true, false, false, true};
  REQUIRE(commit("upserts", "t", rows) == "");
  CHECK(client.run("SELECT k, v FROM upserts.t ORDER BY v") == "a,3\na ,4\nb,6");
}

TEST_CASE("a predicate selects among the rows of a load, and nothing else") {
  Client client;
  client.run("CREATE DATABASE chosen");
  client.run("CREATE TABLE chosen.t (id INT, v VARCHAR(20), d DATE) DUPLICATE KEY (id)");
  const auto table = store().storage().find("chosen", "t");
  REQUIRE(table);
  LoadRows rows;
  rows.columns = {0, 1, 2};
  rows.cells = {Cell("9"),    Cell("a'b"),  Cell("2024-01-01"), Cell("10"),        Cell("B"),
                std::nullopt, std::nullopt, Cell("c"),          Cell("2023-12-31")};
  const auto matching = [&](const std::string& predicate) {
    const auto found = store().storage().matching(*table, rows, predicate);
    if (!found) return found.error();
    std::string shown;
    for (const bool selected : *found) shown += selected ? '1' : '0';
    return shown;
  };
  CHECK(matching("id > 9") == "010");  // numbers, not texts; NULL selects nothing
  CHECK(matching("NOT (id BETWEEN 1 AND 9)") == "010");
  CHECK(matching("v IN ('a\\'b', \"B\")") == "110");
  CHECK(matching("v LIKE 'b%'") == "000");
  CHECK(matching("id IS NULL OR d >= '2024-01-01'") == "101");
  CHECK(matching("id >") == "Getting syntax error");
  CHECK(matching("id > 1) OR (id < 1") == "Getting syntax error");
  CHECK(matching("1) INTO OUTFILE '/tmp/x' -- ") == "Getting syntax error");
  CHECK(matching("nosuch = 1").starts_with("Getting analyzing error. Detail message: "));
  CHECK(client.run("SELECT COUNT(*) FROM chosen.t") == "0");
  rows.cells.clear();
  CHECK(matching("id > 1") == "");
}

TEST_CASE("the partitions of a table, and which rows belong to them") {
  Client client;
  client.run("CREATE DATABASE parts");
  // One digit a row: the number of the partition that takes it.
  const auto placed = [&](const std::string& name, const std::string& by) -> std::string {
    const std::string made = client.run("CREATE TABLE parts." + name +
                                        " (d DATE, n INT) DUPLICATE KEY (d) PARTITION BY " + by);
    REQUIRE(made == "");
    const auto table = store().storage().find("parts", name);
    REQUIRE(table);
    CHECK(table->is_partitioned);
    if (!table->partitions) return "unknown";
    LoadRows rows;
    rows.columns = {0};
    rows.cells = {std::nullopt, Cell("2023-12-31"), Cell("2024-01-01"), Cell("2024-02-01")};
    std::string shown(4, '-');
    for (std::size_t i = 0; i < table->partitions->list.size(); ++i) {
      const std::string condition = table->partitions->list[i].condition;
      const auto matching = store().storage().matching(*table, rows, condition).value();
      for (std::size_t row = 0; row < 4; ++row)
        if (matching[row]) shown[row] = static_cast<char>('0' + i);
    }
    return table->partitions->list.front().name + " " + shown;
  };
  CHECK(placed("less",
               "RANGE(`d`) (PARTITION p1 VALUES LESS THAN ('2024-01-01'), "
               "PARTITION p2 VALUES LESS THAN (\"2024-02-01\"))") == "p1 001-");
  CHECK(placed("max",
               "RANGE(d) (PARTITION IF NOT EXISTS p1 VALUES LESS THAN ('2024-01-01'), "
               "PARTITION p2 VALUES LESS THAN MAXVALUE)") == "p1 0011");
  CHECK(placed("fixed", "RANGE(d) (PARTITION p VALUES [('2024-01-01'), ('2024-02-01')))") ==
        "p --0-");
  CHECK(placed("list", "LIST(d) (PARTITION a VALUES IN ('2023-12-31', '2024-02-01'))") == "a -0-0");
  CHECK(placed("stepped",
               "RANGE(d) (START ('2024-01-01') END ('2024-03-01') EVERY (INTERVAL 1 MONTH))") ==
        "unknown");
  CHECK(placed("expression", "date_trunc('month', d)") == "unknown");
}

TEST_CASE("null keys of a unique table are equal") {
  Client client;
  client.run("CREATE DATABASE nulls");
  REQUIRE(client.run(
              "CREATE TABLE nulls.t (k INT, v INT) UNIQUE KEY (k) DISTRIBUTED BY HASH (k)") == "");
  LoadRows rows;
  rows.columns = {0, 1};
  rows.cells = {std::nullopt, Cell("1"), std::nullopt, Cell("2")};
  REQUIRE(commit("nulls", "t", rows) == "");
  CHECK(client.run("SELECT * FROM nulls.t") == "NULL,2");
}

TEST_CASE("aggregate tables aggregate loads and inserts") {
  Client client;
  client.run("CREATE DATABASE sums");
  REQUIRE(
      client.run("CREATE TABLE sums.t (k INT, s BIGINT SUM, m INT MAX, n INT MIN, r INT REPLACE,"
                 " q INT REPLACE_IF_NOT_NULL) AGGREGATE KEY (k) DISTRIBUTED BY HASH (k)") == "");
  LoadRows rows;
  rows.columns = {0, 1, 2, 3, 4, 5};
  rows.cells = {Cell("1"), Cell("1"),    Cell("5"),    Cell("5"), Cell("1"),    Cell("1"),
                Cell("1"), Cell("2"),    std::nullopt, Cell("4"), std::nullopt, std::nullopt,
                Cell("2"), std::nullopt, Cell("1"),    Cell("1"), Cell("1"),    Cell("1")};
  REQUIRE(commit("sums", "t", rows) == "");
  CHECK(client.run("SELECT * FROM sums.t ORDER BY k") == "1,3,5,4,NULL,1\n2,NULL,1,1,1,1");
  CHECK(client.run("INSERT INTO sums.t VALUES (1, 10, 9, 9, 9, NULL)") == "");
  CHECK(client.run("SELECT * FROM sums.t WHERE k = 1") == "1,13,9,4,9,1");
}

TEST_CASE("the query port refuses in StarRocks' codes and hides what is behind it") {
  Client client;
  client.run("CREATE DATABASE codes");
  using Catch::Matchers::StartsWith;
  CHECK_THAT(client.run("SELECT * FROM nosuch.t"), StartsWith("5501 "));
  CHECK_THAT(client.run("SELECT * FROM codes.nosuch"), StartsWith("5502 "));
  CHECK_THAT(client.run("SELECT * FROM mysql.user"), StartsWith("5501 "));
  CHECK_THAT(client.run("SELECT * FROM `~catalog`.`tables`"), StartsWith("5501 "));
  CHECK_THAT(client.run("SELEC 1"), StartsWith("1064 "));
  CHECK_THAT(client.run("SELECT 1 INTO OUTFILE '/tmp/x'"), StartsWith("5203 "));
  CHECK_THAT(client.run("SELECT 1; SELECT 2"), StartsWith("1064 "));
  CHECK(client.run("SHOW DATABASES LIKE '~%'").empty());
}

TEST_CASE("information_schema and SHOW tell the table as StarRocks knows it") {
  Client client;
  client.run("CREATE DATABASE facts");
  client.run("CREATE TABLE facts.t (id LARGEINT, b BOOLEAN, s STRING) PRIMARY KEY (id)");
  CHECK(client.run("SELECT TABLE_MODEL, PRIMARY_KEY, DISTRIBUTE_TYPE FROM "
                   "information_schema.tables_config WHERE TABLE_SCHEMA = 'facts'") ==
        "PRI_KEYS,`id`,HASH");
  CHECK(client.run("SELECT COLUMN_NAME, COLUMN_TYPE, COLUMN_KEY FROM Information_Schema.`COLUMNS` "
                   "WHERE TABLE_SCHEMA = 'facts' ORDER BY ORDINAL_POSITION") ==
        "id,bigint(20) unsigned,PRI\nb,tinyint(1),\ns,varchar(65533),");
  CHECK(client.run("DESC facts.t") ==
        "id,largeint(40),NO,true,NULL,\nb,boolean,YES,false,NULL,\n"
        "s,varchar(65533),YES,false,NULL,");
  CHECK(client.run("SELECT current_version()") == "3.3.14");
  CHECK(client.run("SELECT /*+ SET_VAR(query_timeout = 5) */ COUNT(*) FROM facts.t") == "0");
  CHECK(client.run("ALTER TABLE facts.t ADD COLUMN n INT DEFAULT '5' AFTER id") == "");
  CHECK(client.run("INSERT INTO facts.t (id) VALUES (1), (1)") == "");
  CHECK(client.run("SELECT * FROM facts.t") == "1,5,NULL,NULL");
  CHECK(client.run("TRUNCATE TABLE facts.t") == "");
  CHECK(client.run("USE facts") == "");
  CHECK(client.run("SHOW TABLES") == "t");
  CHECK(client.run("SELECT database()") == "facts");
}

TEST_CASE("only the sandbox's account is let in") {
  CHECK(store().storage().authenticate("root", "outer"));
  CHECK_FALSE(store().storage().authenticate("root", "Outer"));
  CHECK_FALSE(store().storage().authenticate("sessions", "inner"));
  MYSQL* mysql = mysql_init(nullptr);
  CHECK(mysql_real_connect(mysql, "127.0.0.1", "root", "wrong", nullptr, store().port(), nullptr,
                           0) == nullptr);
  CHECK(mysql_errno(mysql) == 1045);
  mysql_close(mysql);
}
