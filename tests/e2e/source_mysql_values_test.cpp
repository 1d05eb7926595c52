// What the MySQL source reads: every type, by both protocols, as the server has it.
#include "runtime/source/mysql/select_check.h"
#include "runtime/source/mysql/session.h"
#include "runtime/source/source.h"
#include "tests/e2e/source_mysql_fixture.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;
using namespace syncql::test;

namespace {

struct Texts {
  std::vector<std::string> names;
  Rows rows;
};

// What the source asks for, as the server itself prints it.
Texts texts_of(const job::Job& job) {
  auto request = read_request(job);
  REQUIRE(request.has_value());
  auto connection = open_session(*request);
  REQUIRE(connection.has_value());
  auto checked = checked_select(*connection, *request);
  REQUIRE(checked.has_value());
  Texts out;
  for (const SourceColumn& column : checked->columns) out.names.push_back(column.name);
  auto rows = connection->stream(statement(checked->select, {}));
  REQUIRE(rows.has_value());
  while (rows->next()) {
    auto& row = out.rows.emplace_back();
    for (std::size_t i = 0; i < out.names.size(); ++i) {
      const char* text = rows->cells()[i];
      row.push_back(text == nullptr ? "NULL" : std::string(text, rows->lengths()[i]));
    }
  }
  REQUIRE(rows->end().has_value());
  return out;
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
  auto text = texts_of(job_for("kinds"));
  REQUIRE(text.rows.size() == 5);
  auto binary_source = source_for(job_for("kinds"));
  auto binary = read_all(*binary_source);
  CHECK(binary.native > 0);
  REQUIRE(binary.rows.size() == 5);
  for (std::size_t row = 0; row < 5; ++row) {
    for (std::size_t column = 0; column < text.names.size(); ++column) {
      INFO(text.names[column] << " of row " << row + 1);
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

TEST_CASE("spatial values come as their text") {
  run({"CREATE OR REPLACE TABLE shapes (id INT PRIMARY KEY, p POINT, g GEOMETRY)",
       "INSERT INTO shapes VALUES (1, POINT(1, 2.5), ST_GeomFromText('LINESTRING(0 0,1 1)')), "
       "(2, NULL, NULL)"});
  auto source = source_for(job_for("shapes", {{"p", "g", "POINT(id, 0)"}, "", ""}));
  auto columns = source->describe();
  REQUIRE(columns.has_value());
  CHECK((*columns)[0].type == "point");
  CHECK((*columns)[0].values == ValueClass::Text);
  const Rows rows = read_all(*source).rows;
  CHECK(rows.at(0) ==
        std::vector<std::string>{"POINT(1 2.5)", "LINESTRING(0 0,1 1)", "POINT(1 0)", "1"});
  CHECK(rows.at(1).at(0) == "NULL");
}

TEST_CASE("the longest text of a column is known in bytes and characters") {
  run(
      {"CREATE OR REPLACE TABLE lengths (a VARCHAR(10), b CHAR(3) CHARACTER SET latin1, c "
       "VARCHAR(5) "
       "CHARACTER SET ascii, d TEXT, e VARBINARY(9), f INT)"});
  auto columns = source_for(job_for("lengths"))->describe();
  REQUIRE(columns.has_value());
  std::vector<std::pair<std::uint64_t, std::uint64_t>> found;
  for (const SourceColumn& column : *columns) {
    found.emplace_back(column.longest_bytes, column.longest_characters);
  }
  CHECK(found == decltype(found){{40, 10}, {9, 3}, {5, 5}, {0, 0}, {0, 0}, {0, 0}});
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

TEST_CASE("no column list is every column") {
  run({"DROP TABLE IF EXISTS stars", "CREATE TABLE stars (a INT, b BIT(4))",
       "INSERT INTO stars VALUES (1, 3)"});
  CHECK(read_all(*source_for(job_for("stars", {{}, "", ""}))).rows == Rows{{"1", "3"}});
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
