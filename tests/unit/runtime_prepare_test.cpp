#include "runtime/engine/plan.h"
#include "runtime/engine/prepare.h"
#include "runtime/engine/run.h"
#include "runtime/sink/starrocks/columns_property.h"
#include "runtime/sink/starrocks/table_model.h"
#include "runtime/sink/starrocks/target_table.h"
#include "runtime/sink/starrocks/unfilled_columns.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

std::string code_of(const Diagnostic& diagnostic) {
  return "[" + std::string(diagnostic.code->id) + "]";
}

job::Endpoint writer(const std::vector<std::string>& columns) {
  job::Endpoint endpoint;
  endpoint.span = Span{0, 1, 2};
  for (const std::string& column : columns) {
    endpoint.columns.push_back({column, true, Span{0, 3, 4}});
  }
  return endpoint;
}

std::vector<SourceColumn> source(const std::vector<std::string>& names) {
  std::vector<SourceColumn> columns;
  for (const std::string& name : names) columns.push_back({.name = name, .type = "int"});
  return columns;
}

const std::vector<TargetColumn> kTable{{"Id", "int", false}, {"name", "varchar(9)", true}};

}  // namespace

TEST_CASE("what cannot be run here is said before anything is connected") {
  job::Job job;
  job.mode = job::Mode::Realtime;
  RunReport report = run(job, {});
  REQUIRE(report.failures.size() == 1);
  CHECK(code_of(report.failures[0]) == "[E0751]");
  job.mode = job::Mode::Batch;
  job.reader.connector = "odps";
  report = run(job, {});
  REQUIRE(report.failures.size() == 1);
  CHECK(code_of(report.failures[0]) == "[E0750]");
  CHECK(report.failures[0].helps[0].find("mysql, starrocks") != std::string::npos);
  CHECK_FALSE(plan(job, {}));
}

TEST_CASE("target columns pair by position, names ignore case") {
  const auto paired = pair_columns(writer({"NAME", "`id`"}), source({"a", "b"}), kTable);
  REQUIRE(paired);
  CHECK((*paired)[0].name == "name");
  CHECK((*paired)[1].name == "Id");
  const auto unlisted = pair_columns(writer({}), source({"ID"}), kTable);
  REQUIRE(unlisted);
  CHECK((*unlisted)[0].name == "Id");
}

TEST_CASE("a table's model and key are read from its definition") {
  const std::string head =
      "CREATE TABLE `t` (\n  `id` int(11) NOT NULL COMMENT \"PRIMARY KEY\"\n) ENGINE=OLAP \n";
  CHECK(table_model(head + "PRIMARY KEY(`id`, `day`)\nDISTRIBUTED BY HASH(`id`)") ==
        "PRIMARY KEY (id, day): a row replaces the one of its key");
  CHECK(table_model(head + "DUPLICATE KEY(`id`)\n").starts_with("DUPLICATE KEY (id): every row"));
  CHECK(table_model(head + "DISTRIBUTED BY RANDOM") == "");
  CHECK(table_model("") == "");
}

TEST_CASE("a column that the target lacks is named at its place, with a guess") {
  const auto missing = pair_columns(writer({"nam"}), source({"a"}), kTable);
  REQUIRE_FALSE(missing);
  CHECK(code_of(missing.error()) == "[E0766]");
  CHECK(missing.error().span == Span{0, 3, 4});
  CHECK(missing.error().helps[0] == "did you mean `name`?");
}

TEST_CASE("a column that would stay without a value is named at the column list") {
  const std::vector<TargetColumn> table{{"Id", "int"}, {"a", "int"}, {"b", "int"}, {"c", "int"},
                                        {"d", "int"},  {"e", "int"}, {"f", "int"}};
  const std::string definition =
      "CREATE TABLE `t` (\n"
      "  `Id` int(11) NOT NULL COMMENT \"\",\n"
      "  `a` int(11) NOT NULL COMMENT \" DEFAULT \",\n"
      "  `b` int(11) NULL COMMENT \" NOT NULL\",\n"
      "  `c` bigint(20) NOT NULL AUTO_INCREMENT COMMENT \"\",\n"
      "  `d` datetime NOT NULL DEFAULT CURRENT_TIMESTAMP COMMENT \"\",\n"
      "  `e` int(11) NULL AS Id + 1 COMMENT \"\"\n"
      ") ENGINE=OLAP \nDUPLICATE KEY(`Id`)\n";
  CHECK(unfilled_columns({table[0]}, table, definition) == std::vector<std::string>{"a"});
  CHECK(unfilled_columns({table[0], table[1]}, table, definition).empty());
  const auto checked = check_filled(writer({"id"}), {table[0]}, table, definition);
  REQUIRE_FALSE(checked);
  CHECK(code_of(checked.error()) == "[E0770]");
  CHECK(checked.error().span == Span{0, 3, 4});
}

TEST_CASE("the user's own columns must agree with the job's") {
  CHECK_FALSE(columns_property_trouble("A, `b`", {"a", "b"}));
  CHECK_FALSE(columns_property_trouble("a, t, b = concat(t, ',')", {"a", "b"}));
  CHECK(columns_property_trouble("b,a", {"a", "b"}) ==
        "names field 1 `b`, and the job loads it into `a`");
  CHECK(columns_property_trouble("a", {"a", "b"}) == "names 1 fields, and each row has 2");
}

TEST_CASE("lists of unequal length do not pair") {
  const auto unequal = pair_columns(writer({"id"}), source({"a", "b"}), kTable);
  REQUIRE_FALSE(unequal);
  CHECK(code_of(unequal.error()) == "[E0767]");
}

TEST_CASE("settings of a job steer its run") {
  job::Job job;
  CHECK(run_settings(job).dirty_limit == 0);
  CHECK(run_settings(job).readers == 1);
  const auto set = [&job](const char* name, job::Value value) {
    job::Option option;
    option.name = name;
    option.value = std::move(value);
    job.settings.push_back(option);
  };
  set("concurrent", {std::int64_t{5}});
  set("throttle", {true});
  set("mbps", {std::string("12")});
  set("errorLimit.record", {std::string("7")});
  const RunSettings settings = run_settings(job);
  CHECK(settings.readers == 5);
  CHECK(settings.bytes_per_second == 12'000'000);
  CHECK(settings.dirty_limit == 7);
  CHECK(settings.memory > 0);
  set("errorLimit.strategy", {std::string("Ignore")});
  CHECK_FALSE(run_settings(job).dirty_limit);
}
