#include "sandbox/query/dialect/analyze_table.h"
#include "sandbox/query/dialect/show_create_table.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

namespace {

tl::expected<TableDefinition, StatementError> define(std::string_view rest) {
  auto tokens = tokenize(rest);
  if (!tokens) return tl::make_unexpected(tokens.error());
  TokenCursor cursor(rest, std::move(*tokens));
  const CreateTable create = parse_create_table(cursor);
  if (cursor.failure()) return tl::make_unexpected(*cursor.failure());
  return analyze_table(create, "d");
}

std::string refusal(std::string_view rest) {
  const auto definition = define(rest);
  return definition ? "accepted" : definition.error().message;
}

using Catch::Matchers::Contains;

}  // namespace

TEST_CASE("every type keeps its kind, length and spelling") {
  const auto definition = define(
      "`t` (a BOOLEAN, b TINYINT(4), c SMALLINT, d INTEGER, e BIGINT, f LARGEINT, g FLOAT, "
      "h DOUBLE, i DECIMAL, j DECIMAL(38, 10), k CHAR, l VARCHAR(20), m STRING, n TEXT, "
      "o VARBINARY, p BINARY(16), q DATE, r DATETIME, s JSON, u ARRAY<MAP<INT, STRING>>, "
      "v STRUCT<x INT, y DECIMAL(5,2)>, w BITMAP) DUPLICATE KEY (a)");
  REQUIRE(definition);
  std::string types;
  for (const Column& column : definition->table.columns) types += column.type.text + ';';
  CHECK(types ==
        "boolean;tinyint(4);smallint(6);int(11);bigint(20);largeint(40);float;double;"
        "decimal(10, 0);decimal(38, 10);char(1);varchar(20);varchar(65533);varchar(65533);"
        "varbinary;varbinary(16);date;datetime;json;array<map<int(11), varchar(65533)>>;"
        "struct<x int(11), y decimal(5, 2)>;bitmap;");
  CHECK(definition->table.columns[12].type.length == 65533);
  CHECK(definition->table.columns[14].type.length == 1048576);
  CHECK(definition->table.columns[9].type.scale == 10);
}

TEST_CASE("what StarRocks' grammar does not know is a syntax error with its place") {
  CHECK(refusal("t (a INT, b DATETIME(6))") ==
        "Getting syntax error at line 1, column 20. Detail message: Unexpected input '('.");
  CHECK_THAT(refusal("t (a INT UNSIGNED)"), Contains("Unexpected input 'UNSIGNED'"));
  CHECK_THAT(refusal("t (a INT,\n b JSONB)"), Contains("line 2, column 3"));
  CHECK_THAT(refusal("t (a INT DEFAULT 5)"), Contains("Unexpected input '5'"));
  CHECK_THAT(refusal("t (a FLOAT(5,2))"), Contains("Unexpected input '('"));
  CHECK_THAT(refusal("t (order INT)"), Contains("Unexpected input 'order'"));
  CHECK_THAT(refusal("t (a INT COMMENT 'c' DEFAULT '1')"), Contains("Unexpected input 'DEFAULT'"));
  CHECK_THAT(refusal("t (a INT) COMMENT 'c' DUPLICATE KEY (a)"),
             Contains("Unexpected input 'DUPLICATE'"));
  CHECK_THAT(refusal("t (a INT"), Contains("Unexpected input '<EOF>'"));
  CHECK_THAT(refusal("t (a INT DEFAULT 'x)"), Contains("Getting syntax error"));
}

TEST_CASE("keys stand first and in order, and have types that can be keys") {
  CHECK_THAT(refusal("t (a INT, b INT) PRIMARY KEY (b)"),
             Contains("Key columns must be the first few columns of the schema and the order  of"));
  CHECK_THAT(refusal("t (a INT, b INT) DUPLICATE KEY (b, a)"), Contains("Key columns must be"));
  CHECK_THAT(refusal("t (a INT) PRIMARY KEY (x)"), Contains("Key column(x) doesn't exist"));
  CHECK_THAT(refusal("t (a DECIMAL(10,2), b INT) PRIMARY KEY (a)"),
             Contains("primary key column[a] type not supported: decimal(10, 2)"));
  CHECK_THAT(refusal("t (a CHAR(5)) PRIMARY KEY (a)"), Contains("type not supported: char(5)"));
  CHECK_THAT(refusal("t (a INT NULL) PRIMARY KEY (a)"),
             Contains("primary key column[a] cannot be nullable"));
  CHECK_THAT(refusal("t (a FLOAT)"), Contains("Data type of first column cannot be float"));
  CHECK_THAT(refusal("t (a INT, A INT)"), Contains("Duplicate column name 'A'"));
  CHECK_THAT(refusal("t (a INT, __op INT)"), Contains("system reserved name"));
}

TEST_CASE("primary keys are not null, and are found whatever their case") {
  const auto definition = define("t (Id INT, v INT) PRIMARY KEY (iD)");
  REQUIRE(definition);
  CHECK(definition->table.model == TableModel::Primary);
  CHECK(definition->table.columns[0].key);
  CHECK_FALSE(definition->table.columns[0].nullable);
  CHECK(definition->table.columns[1].nullable);
  CHECK(definition->distribution.columns == std::vector<std::string>{"Id"});
}

TEST_CASE("without a key clause the first columns are the duplicate key") {
  const auto definition = define("t (a INT, b DATE, c VARCHAR(10), d INT)");
  REQUIRE(definition);
  CHECK(definition->table.model == TableModel::Duplicate);
  CHECK(definition->table.columns[2].key);
  CHECK_FALSE(definition->table.columns[3].key);
  const auto aggregated = define("t (a INT, b INT SUM) DISTRIBUTED BY HASH (a)");
  REQUIRE(aggregated);
  CHECK(aggregated->table.model == TableModel::Aggregate);
}

TEST_CASE("aggregations belong to aggregate tables, and all of their values have one") {
  CHECK_THAT(refusal("t (a INT, b INT) AGGREGATE KEY (a) DISTRIBUTED BY HASH (a)"),
             Contains("should specify aggregate type for non-key column[b]"));
  CHECK_THAT(refusal("t (a INT, b INT SUM) DUPLICATE KEY (a)"),
             Contains("should not specify aggregate type for non-key column[b]"));
  CHECK_THAT(refusal("t (a INT, b STRING SUM) AGGREGATE KEY (a) DISTRIBUTED BY HASH (a)"),
             Contains("Invalid aggregate function 'SUM' for 'b'"));
}

TEST_CASE("distribution, partitions and replicas follow the model and the cluster") {
  CHECK_THAT(refusal("t (a INT, b INT) UNIQUE KEY (a)"),
             Contains("Currently not support default distribution in UNIQUE_KEYS"));
  CHECK_THAT(refusal("t (a INT, b INT) PRIMARY KEY (a) DISTRIBUTED BY RANDOM"),
             Contains("PRIMARY_KEYS cannot use random distribution"));
  CHECK_THAT(refusal("t (a INT, b INT) PRIMARY KEY (a) DISTRIBUTED BY HASH (b)"),
             Contains("Distribution column[b] is not key column"));
  CHECK_THAT(refusal("t (a INT, b DATE) PRIMARY KEY (a) PARTITION BY date_trunc('day', b) "
                     "DISTRIBUTED BY HASH (a)"),
             Contains("The partition column could not be"));
  CHECK_THAT(refusal("t (a INT) PROPERTIES ('replication_num' = '3')"),
             Contains("Table replication num should be less than of equal to the number of "
                      "available BE nodes"));
  CHECK_THAT(refusal("t (a INT) PROPERTIES ('replication_num' = 'x')"),
             Contains("Replication num should larger than 0"));
}

TEST_CASE("auto increment is one BIGINT that is never null") {
  CHECK_THAT(refusal("t (a INT AUTO_INCREMENT) PRIMARY KEY (a)"), Contains("must be BIGINT"));
  CHECK_THAT(refusal("t (a BIGINT, b BIGINT NULL AUTO_INCREMENT)"), Contains("must be NOT NULL"));
  const auto definition =
      define("t (a INT, b BIGINT AUTO_INCREMENT, c INT AS (a + 1) COMMENT 'x')");
  REQUIRE(definition);
  CHECK_FALSE(definition->table.columns[1].nullable);
  CHECK(definition->table.columns[2].generated);
  CHECK(definition->table.columns[2].expression == "(a + 1)");
}

TEST_CASE("SHOW CREATE TABLE prints what can be run again") {
  const auto definition = define(
      "db.t (a INT NOT NULL COMMENT 'it''s', b VARCHAR(5) DEFAULT \"x\", c DATETIME DEFAULT "
      "CURRENT_TIMESTAMP, d STRING DEFAULT (uuid())) ENGINE=OLAP PRIMARY KEY (a) COMMENT 'say "
      "\"hi\"' PARTITION BY RANGE(a) (PARTITION p1 VALUES LESS THAN ('5')) DISTRIBUTED BY HASH "
      "(a) BUCKETS 3 ORDER BY (b) PROPERTIES ('replication_num' = '1')");
  REQUIRE(definition);
  CHECK(definition->table.database == "db");
  const std::string shown = show_create_table(*definition);
  CHECK(shown == R"(CREATE TABLE `t` (
  `a` int(11) NOT NULL COMMENT "it's",
  `b` varchar(5) NULL DEFAULT "x" COMMENT "",
  `c` datetime NULL DEFAULT CURRENT_TIMESTAMP COMMENT "",
  `d` varchar(65533) NULL DEFAULT (uuid()) COMMENT ""
) ENGINE=OLAP 
PRIMARY KEY(`a`)
COMMENT "say \"hi\""
PARTITION BY RANGE(a) (PARTITION p1 VALUES LESS THAN ('5'))
DISTRIBUTED BY HASH(`a`) BUCKETS 3 
ORDER BY(`b`)
PROPERTIES (
"compression" = "LZ4",
"replicated_storage" = "true",
"replication_num" = "1"
);)");
  const std::string again = shown.substr(std::string("CREATE TABLE ").size(),
                                         shown.size() - std::string("CREATE TABLE ;").size());
  const auto second = define(again);
  REQUIRE(second);
  CHECK(show_create_table(*second) == shown);
}
