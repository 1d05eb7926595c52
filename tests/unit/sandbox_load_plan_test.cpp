#include "sandbox/load/plan.h"
#include "sandbox/load/row_sinks.h"
#include "tests/support/catch.h"
#include "tests/support/memory_storage.h"

using namespace syncql::sandbox;
using syncql::test::people;

namespace {

std::string plan_error(const Table& table, const std::string& columns) {
  LoadSettings settings;
  settings.columns = columns;
  const auto plan = make_plan(table, settings);
  return plan ? "" : plan.error();
}

struct Loaded {
  std::string rows;  // `[a][NULL];`, with `-` before deletes
  std::string errors;
  RowCounts counts;
};

Loaded load(const Table& table, const LoadSettings& settings, const std::string& body) {
  const LoadPlan plan = make_plan(table, settings).value();
  CollectingSink sink(table, plan, settings.strict_mode);
  const auto reader = make_body_reader(settings, plan, false, sink);
  REQUIRE(reader->feed(body).has_value());
  REQUIRE(reader->finish().has_value());
  Loaded loaded;
  const LoadRows& rows = sink.rows();
  for (std::size_t i = 0; i < rows.cells.size(); ++i) {
    const std::size_t width = rows.columns.size();
    if (i % width == 0 && !rows.deletes.empty() && rows.deletes[i / width]) loaded.rows += "-";
    loaded.rows += "[" + rows.cells[i].value_or("NULL") + "]";
    if (i % width == width - 1) loaded.rows += ";";
  }
  loaded.errors = sink.errors().text();
  loaded.counts = sink.counts();
  return loaded;
}

LoadSettings csv(std::string columns = "") {
  LoadSettings settings;
  settings.csv.column_separator = ",";
  settings.columns = std::move(columns);
  return settings;
}

}  // namespace

TEST_CASE("the columns header: names, back-ticks, constants, references") {
  const auto loaded =
      load(people(), csv("`name`, tmp, ID, born = '2024-01-02', skipped"), "ann,x,1,y\n");
  CHECK(loaded.rows == "[ann][1][2024-01-02];");
  CHECK(load(people(), csv("k, id = k, name = NULL"), "7\n").rows == "[7][NULL];");
}

TEST_CASE("errors of the plan") {
  Table table = people();
  CHECK(plan_error(table, "name") == "Column has no default value. column: id");
  CHECK(plan_error(table, "id, name, ID") == "Duplicate column: ID");
  CHECK(plan_error(table, "id, x = 1") == "unknown column: x");
  CHECK(plan_error(table, "id, name = nom") ==
        "unknown reference column, column=name, reference=nom");
  CHECK(plan_error(table, "id, name = upper(name2)")
            .starts_with("the sandbox evaluates only constants and column names"));
  CHECK(plan_error(table, "id,,name").starts_with("Getting syntax error"));
  table.columns[2].generated = true;
  CHECK_FALSE(plan_error(table, "id, born").empty());
  CHECK(make_plan(table, csv()).value().fields == std::vector<std::string>{"id", "name"});
}

TEST_CASE("conversion failures: NULL, or the row is filtered") {
  const std::string body = "1,much too long,2024-01-01\nx,a,2024-01-01\n\\N,a,2024-01-01\n2,b,no\n";
  const auto lenient = load(people(), csv(), body);
  CHECK(lenient.rows == "[1][NULL][2024-01-01];[2][b][NULL];");
  CHECK(lenient.counts.total == 4);
  CHECK(lenient.counts.loaded() == 2);
  CHECK(lenient.errors ==
        "Error: The field (name = id, pos = 0) is out of range. Type: INT, Value length: 1, "
        "Value: x. Row: x,a,2024-01-01\n"
        "Error: NULL value in non-nullable column 'id'. Row: \\N,a,2024-01-01\n");

  LoadSettings strict = csv();
  strict.strict_mode = true;
  CHECK(load(people(), strict, body).counts.loaded() == 0);
}

TEST_CASE("the error log keeps fifty rows") {
  std::string body;
  for (int i = 0; i < 60; ++i) body += "x,a,\\N\n";
  const auto loaded = load(people(), csv(), body);
  CHECK(loaded.counts.filtered == 60);
  CHECK(std::count(loaded.errors.begin(), loaded.errors.end(), '\n') == 50);
}

TEST_CASE("__op of primary key tables") {
  const Table table = people(TableModel::Primary);
  const auto loaded = load(table, csv("id,name,__op"), "1,a,0\n2,b,1\n3,c,\\N\n4,d,2\n");
  CHECK(loaded.rows == "[1][a];-[2][b];");
  CHECK(loaded.counts.filtered == 2);
  CHECK(load(table, csv("id, __op = 'delete'"), "1\n").rows == "-[1];");
  CHECK(plan_error(table, "id, __op = 'merge'") == "load op type string not supported: merge");
  CHECK(load(people(), csv("id,__op"), "1,1\n").rows == "[1];");

  LoadSettings json;
  json.format = BodyFormat::Json;
  CHECK(load(table, json, R"({"id":1,"__op":1}{"id":2})").rows ==
        "-[1][NULL][NULL];[2][NULL][NULL];");
}

TEST_CASE("updates that only primary key tables have") {
  LoadSettings settings = csv("id,name");
  settings.partial_update = true;
  CHECK(make_plan(people(), settings).error() == "Only primary key table support partial update");
  settings.columns = "name";
  CHECK(make_plan(people(TableModel::Primary), settings).error() ==
        "key column id not in partial update columns");
  settings.partial_update = false;
  settings.negative = true;
  CHECK(make_plan(people(TableModel::Primary), settings).error() ==
        "Primary key table does not support negative load");
}
