// Whatever a run's ending: no descriptor and no thread stays in the process, no file in the folder
// of temporary ones, no connection at the source's server and no open transaction at the target.
// The running sandbox's data sources are named by SYNCQL_DATASOURCES.
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "compiler/driver/pipeline.h"
#include "runtime/engine/run.h"
#include "runtime/net/http_redirect.h"
#include "runtime/net/mysql_connection.h"
#include "runtime/plan/connection.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_file.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

std::string text_of(const std::string& path) {
  std::ifstream file(path);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

job::Job compiled(const std::string& statement) {
  driver::Request request;
  request.files = {"job.sync", std::getenv("SYNCQL_DATASOURCES")};
  request.local_as_jobs = true;
  request.read_file = [&](const std::string& path) -> std::optional<std::string> {
    return path == "job.sync" ? "CREATE JOB left AS " + statement + ";" : text_of(path);
  };
  const auto compilation = driver::compile(request);
  INFO(statement);
  REQUIRE(compilation.jobs.size() == 1);
  return compilation.jobs[0];
}

MysqlConnection client_of(const job::Datasource& datasource) {
  auto parameters = connection_parameters(datasource);
  REQUIRE(parameters);
  auto connection = MysqlConnection::connect(parameters->sql);
  REQUIRE(connection);
  return std::move(*connection);
}

std::string one(MysqlConnection& connection, const std::string& sql) {
  const auto answer = connection.query(sql);
  REQUIRE(answer);
  return answer->rows.empty() ? "" : answer->rows[0][0].value_or("NULL");
}

std::size_t entries(const std::string& folder) {
  const std::filesystem::directory_iterator all(folder);
  return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

// How a run is ended; nothing of it: by itself.
struct Ending {
  std::string job;
  std::string fault = {};       // of the sandbox
  std::string ledger = "l.db";  // in the test's folder
  bool interrupted = false;
};

class Bench {
 public:
  Bench()
      : sample_(compiled("SYNC starrocks.leftovers.t (id, name) FROM mysql.leftovers_keyed")),
        source_(client_of(sample_.reader.datasource)) {
    setenv("TMPDIR", (folder_.folder + "/tmp").c_str(), 1);
    std::filesystem::create_directory(folder_.folder + "/tmp");
    for (const char* sql :
         {"CREATE OR REPLACE TABLE leftovers_keyed (id INT PRIMARY KEY, name VARCHAR(40))",
          "INSERT INTO leftovers_keyed SELECT seq, IF(seq = 25000, NULL, REPEAT('x', 30)) FROM "
          "seq_1_to_30000",
          "CREATE OR REPLACE TABLE leftovers_keyless AS SELECT * FROM leftovers_keyed",
          "CREATE OR REPLACE TABLE leftovers_to (id INT PRIMARY KEY, name VARCHAR(40))"}) {
      REQUIRE(source_.execute(sql));
    }
    auto target = client_of(sample_.writer.datasource);
    for (const char* sql :
         {"CREATE DATABASE IF NOT EXISTS leftovers", "DROP TABLE IF EXISTS leftovers.t",
          "DROP TABLE IF EXISTS leftovers.strict",
          "CREATE TABLE leftovers.t (id INT, name VARCHAR(160)) DUPLICATE KEY (id) DISTRIBUTED BY "
          "RANDOM PROPERTIES ('replication_num' = '1')",
          "CREATE TABLE leftovers.strict (id INT, name VARCHAR(160) NOT NULL) DUPLICATE KEY (id) "
          "DISTRIBUTED BY RANDOM PROPERTIES ('replication_num' = '1')"}) {
      REQUIRE(target.execute(sql));
    }
  }

  ~Bench() { unsetenv("TMPDIR"); }

  RunReport end_by(const Ending& ending) {
    const job::Job job = compiled(ending.job);
    if (!ending.fault.empty()) ask("PUT", "/sandbox/fault", ending.fault);
    std::atomic<bool> stop = false;
    RunOptions options;
    options.run_id = ++runs_;
    options.ledger = folder_.folder + "/" + ending.ledger;
    options.stop = &stop;
    options.on_progress = [&](const Progress&) { stop = ending.interrupted; };
    RunReport report = run(job, options);
    return report;
  }

  // Both servers may need a moment to see that somebody has gone.
  std::string left_at_servers() {
    std::string left;
    for (int tries = 0; tries < 100; ++tries) {
      left = one(source_,
                 "SELECT GROUP_CONCAT(COALESCE(info, command)) FROM information_schema.processlist "
                 "WHERE user = 'source' AND id <> CONNECTION_ID()");
      const std::string open = ask("POST", "/api/transaction/list", "");
      if (left == "NULL" && open.find("PREPARE") == std::string::npos) return {};
      left += " " + open;
      std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return left;
  }

  std::size_t temporary_files() const { return entries(folder_.folder + "/tmp"); }

 private:
  std::string ask(const std::string& method, const std::string& path, const std::string& body) {
    const auto parameters = connection_parameters(sample_.writer.datasource);
    const HttpLogin login{parameters->sql.user, parameters->sql.password};
    HttpRequest request;
    request.method = method;
    request.url = "http://" + parameters->load_urls.at(0) + path;
    request.login = &login;
    request.body = body;
    request.headers = {"Expect:"};  // the switch does not ask for its body
    HttpClient client;
    const auto response = send_following(client, request);
    INFO(path << ": " << (response ? response->body : response.error().text));
    REQUIRE(response);
    REQUIRE(response->status == 200);
    return response->body;
  }

  TemporaryFile folder_;
  job::Job sample_;
  MysqlConnection source_;
  std::uint64_t runs_ = static_cast<std::uint64_t>(std::time(nullptr));
};

const std::string kKeyed =
    "SYNC starrocks.leftovers.t (id, name) FROM mysql.leftovers_keyed "
    "SPLIT BY id INTO 3 WITH (maxBatchRows = 1000)";
const std::string kKeyless =
    "SYNC starrocks.leftovers.t (id, name) FROM mysql.leftovers_keyless "
    "SPLIT BY id INTO 3 WITH (maxBatchRows = 1000)";

std::string slow(std::string statement) {
  statement.pop_back();
  return statement + ", throttle = true, mbps = 1)";
}

std::string strict(std::string statement) {
  statement.replace(statement.find("leftovers.t"), 11, "leftovers.strict");
  return statement;
}

std::vector<Ending> failures() {
  const std::string consistent = kKeyed.substr(0, kKeyed.size() - 1) + ", run.consistent = true)";
  return {
      {"SYNC starrocks.leftovers.t (id, name) FROM mysql.leftovers_keyed (id, nmae)"},
      {"SYNC starrocks.leftovers.none (id, name) FROM mysql.leftovers_keyed"},
      {strict(kKeyed)},
      {strict(kKeyless)},
      {.job = slow(kKeyed), .interrupted = true},
      {.job = slow(kKeyless), .interrupted = true},
      {.job = slow(consistent), .interrupted = true},
      {.job = kKeyed, .fault = R"({"fault": "no_privilege", "count": 1})"},
      {.job = kKeyed, .ledger = "l.db/is/no/folder"},
      {"SYNC mysql.leftovers_to (id, name) FROM mysql.leftovers_keyed WITH (batchSize = 100, "
       "session = ['SET SESSION foreign_key_checks = 0', 'no SQL'])"},
  };
}

std::vector<Ending> successes() {
  return {
      {kKeyed},
      {kKeyless},
      {"SYNC starrocks.leftovers.strict (id, name) FROM mysql.leftovers_keyed SPLIT BY id INTO 3 "
       "ON ERROR SKIP UP TO 1 ROWS WITH (maxBatchRows = 1000)"},
      {.job = kKeyed, .fault = R"({"fault": "cut_after_commit", "count": 3})"},
      {.job = kKeyless, .fault = R"({"fault": "context_lost", "count": 1})"},
      {.job = kKeyed, .fault = R"({"fault": "too_many_versions", "count": 2})"},
      {"SYNC mysql.leftovers_to (id, name) FROM mysql.leftovers_keyed WITH (writeMode = "
       "'replace')"},
      {"SYNC starrocks.leftovers.t (id, name) FROM mysql.leftovers_keyed WITH (run.consistent = "
       "true)"},
  };
}

void check_endings(const std::vector<Ending>& endings, bool well) {
  Bench bench;
  bench.end_by({kKeyed});  // what the libraries keep for good is there from now on
  REQUIRE(bench.left_at_servers().empty());
  for (const Ending& ending : endings) {
    const std::size_t descriptors = entries("/proc/self/fd");
    const std::size_t threads = entries("/proc/self/task");
    {
      const RunReport report = bench.end_by(ending);
      INFO(ending.job << " " << ending.fault);
      for (const Diagnostic& failure : report.failures) UNSCOPED_INFO(failure.message);
      CHECK(report.failures.empty() == well);
    }
    INFO(ending.job << " " << ending.fault);
    CHECK(bench.left_at_servers().empty());
    CHECK(entries("/proc/self/fd") == descriptors);
    CHECK(entries("/proc/self/task") == threads);
    CHECK(bench.temporary_files() == 0);
  }
}

}  // namespace

TEST_CASE("runs that end well leave nothing behind") {
  check_endings(successes(), true);
}

TEST_CASE("runs that fail or are interrupted leave nothing behind") {
  check_endings(failures(), false);
}
