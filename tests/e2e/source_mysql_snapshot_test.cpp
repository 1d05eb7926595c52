// All readers of the MySQL source see one moment where the job asks for that, and nothing is left
// locked; and in which zone they see times.
#include <fmt/format.h>

#include "runtime/net/mysql_connection.h"
#include "tests/e2e/source_mysql_fixture.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;
using namespace syncql::test;

namespace {

constexpr std::uint32_t kReaders = 3;

job::Job consistent_job(const std::string& table, const std::string& user = "") {
  job::Job job = job_for(table, {{"id", "v"}, "", "id"});
  job.settings.push_back(option("run.consistent", {true}));
  if (user.empty()) return job;
  for (job::Option& each : job.reader.datasource.options) {
    if (each.name == "user") each.value = {user};
    if (each.name == "password") each.value = {std::string("x")};
  }
  return job;
}

void create_stable() {
  run({"CREATE OR REPLACE TABLE stable (id INT PRIMARY KEY, v INT)",
       "INSERT INTO stable SELECT seq, 0 FROM seq_1_to_1000"});
}

void write_into_stable() {
  run({"SET lock_wait_timeout = 2", "REPLACE INTO stable VALUES (-1, 1), (500000, 1)",
       "UPDATE stable SET v = 1", "DELETE FROM stable WHERE id % 2 = 0"});
}

// Opens all readers, writes, and reads the splits in turn by one reader and the next.
Rows rows_read_while_written(const job::Job& job, std::uint32_t count) {
  auto source = source_for(job);
  auto splits = source->enumerate(count);
  REQUIRE(splits.has_value());
  std::vector<std::unique_ptr<SourceReader>> readers;
  for (std::uint32_t i = 0; i < count; ++i) {
    auto reader = source->open();
    INFO((reader ? "" : everything(reader.error())));
    REQUIRE(reader.has_value());
    readers.push_back(std::move(*reader));
  }
  Collect rows;
  std::atomic<bool> stop = false;
  for (const Split& split : *splits) {
    if (split.index % 2 == 0) write_into_stable();
    REQUIRE(readers[split.index % count]->read(split, rows, stop).has_value());
    run({"TRUNCATE TABLE written", "INSERT INTO written VALUES (1)"});
  }
  return rows.rows;
}

void check_stable(const job::Job& job, std::uint32_t count) {
  create_stable();
  run({"CREATE OR REPLACE TABLE written (n INT)"});
  const Rows rows = rows_read_while_written(job, count);
  CHECK(rows.size() == 1000);
  for (const auto& row : rows) CHECK(row.at(1) == "0");
}

Diagnostic open_failure(const job::Job& job, std::uint32_t readers) {
  auto source = source_for(job);
  REQUIRE(source->enumerate(readers).has_value());
  auto reader = source->open();
  REQUIRE_FALSE(reader.has_value());
  return reader.error();
}

void create_account(const std::string& name, const std::string& more) {
  run({fmt::format("CREATE OR REPLACE USER {}@'%' IDENTIFIED BY 'x'", name),
       fmt::format("GRANT SELECT ON test.* TO {}@'%'", name)});
  if (!more.empty()) run({fmt::format("GRANT {} TO {}@'%'", more, name)});
}

}  // namespace

TEST_CASE("rows that are written while readers read are seen by none of them") {
  check_stable(consistent_job("stable"), kReaders);
  check_stable(consistent_job("stable"), 1);
}

TEST_CASE("an account that may not lock the server locks the table, and one reader locks nothing") {
  create_account("locker", "LOCK TABLES ON test.*");
  check_stable(consistent_job("stable", "locker"), kReaders);
  create_account("humble", "");
  check_stable(consistent_job("stable", "humble"), 1);
  create_stable();
  const Diagnostic refused = open_failure(consistent_job("stable", "humble"), kReaders);
  CHECK(code_of(refused) == "[E0808]");
  CHECK(everything(refused).find("LOCK TABLES") != std::string::npos);
  write_into_stable();
}

TEST_CASE("a table without snapshots is refused") {
  run({"CREATE OR REPLACE TABLE bare (id INT PRIMARY KEY, v INT) ENGINE = MyISAM",
       "INSERT INTO bare VALUES (1, 1), (2, 2), (3, 3)"});
  const Diagnostic refused = open_failure(consistent_job("bare"), 2);
  CHECK(code_of(refused) == "[E0808]");
  CHECK(everything(refused).find("myisam") != std::string::npos);
}

TEST_CASE("a lock that does not come is not waited for long, and blocks nobody afterwards") {
  create_stable();
  create_account("locker", "LOCK TABLES ON test.*");
  auto writer = MysqlConnection::connect(endpoint());
  REQUIRE(writer.has_value());
  REQUIRE(writer->execute("BEGIN").has_value());
  REQUIRE(writer->execute("UPDATE stable SET v = 2 WHERE id = 1").has_value());
  run({"SET GLOBAL lock_wait_timeout = 1"});
  CHECK(code_of(open_failure(consistent_job("stable", "locker"), 2)) == "[E0808]");
  REQUIRE(writer->execute("COMMIT").has_value());
  write_into_stable();
}

TEST_CASE("what a lost connection saw is not read from another one") {
  create_stable();
  auto source = source_for(consistent_job("stable"));
  auto splits = source->enumerate(2);
  REQUIRE(splits.has_value());
  auto reader = source->open();
  REQUIRE(reader.has_value());
  CountTo one(1);
  std::atomic<bool> stop = false;
  REQUIRE((*reader)->read(splits->at(0), one, stop).has_value());  // cut short: the connection ends
  Collect rows;
  auto again = (*reader)->read(splits->at(0), rows, stop);
  REQUIRE_FALSE(again.has_value());
  CHECK(code_of(again.error()) == "[E0808]");
}

TEST_CASE("TIMESTAMP values come in the declared zone, DATETIME values as they are") {
  run({"CREATE OR REPLACE TABLE moments (id INT PRIMARY KEY, t TIMESTAMP(3), d DATETIME)",
       "SET time_zone = '+00:00'",
       "INSERT INTO moments VALUES (1, '2024-06-30 20:00:00.5', '2024-06-30 20:00:00')"});
  const auto read_in = [](const std::string& zone) {
    job::Job job = job_for("moments", {{"t", "d"}, "", ""});
    job.reader.datasource.options.push_back(option("timeZone", {zone}));
    return read_all(*source_for(job)).rows.at(0);
  };
  CHECK(read_in("+08:00").at(0) == "2024-07-01 04:00:00.500");
  CHECK(read_in("-03:30").at(0) == "2024-06-30 16:30:00.500");
  CHECK(read_in("-03:30").at(1) == "2024-06-30 20:00:00");
  job::Job of_the_job = job_for("moments", {{"t", "d"}, "", ""});
  of_the_job.settings.push_back(option("common.column.timeZone", {std::string("+09:00")}));
  CHECK(read_all(*source_for(of_the_job)).rows.at(0).at(0) == "2024-07-01 05:00:00.500");
  job::Job nowhere = job_for("moments");
  nowhere.reader.datasource.options.push_back(option("timeZone", {std::string("Moon/Sea")}));
  CHECK(code_of(describe_failure(nowhere)) == "[E0809]");
}
