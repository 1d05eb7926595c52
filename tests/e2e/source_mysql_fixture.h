// What the tests of the MySQL source share: one private server a program, jobs against it, and
// consumers that keep or count rows.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "compiler/job/job.h"
#include "runtime/net/mysql_endpoint.h"
#include "runtime/source/source.h"
#include "tests/support/private_mariadb.h"

namespace syncql::test {

PrivateMariadb& server();
runtime::MysqlEndpoint endpoint();
// Each statement by itself; a failure fails the test.
void run(const std::vector<std::string>& statements);

job::Option option(std::string name, job::Value value, job::Role role = job::Role::None);

struct Wanted {
  std::vector<std::string> columns;  // those with a `(` or a blank are expressions
  std::string where;
  std::string split_by;
  std::string connector = "mysql";
};

// Columns stand at 1 to 2 of the text, the table at 10 to 20.
job::Job job_for(const std::string& table, const Wanted& wanted = {});
std::unique_ptr<runtime::Source> source_for(const job::Job& job);

using Rows = std::vector<std::vector<std::string>>;

class Collect : public runtime::RowConsumer {
 public:
  bool consume(runtime::Row row) override;
  bool reject(std::string_view, std::string_view) override { return false; }
  Rows rows;
  int native = 0;  // cells that did not come as text
};

class CountTo : public runtime::RowConsumer {
 public:
  explicit CountTo(std::uint64_t most) : most_(most) {}
  bool consume(runtime::Row) override { return ++count < most_; }
  bool reject(std::string_view, std::string_view) override { return false; }
  std::atomic<std::uint64_t> count = 0;

 private:
  std::uint64_t most_;
};

Collect read_all(runtime::Source& source, std::uint32_t readers = 1);
Diagnostic describe_failure(const job::Job& job);
// `[E0801]`, as the report writes it.
std::string code_of(const Diagnostic& diagnostic);
// Message, notes and helps.
std::string everything(const Diagnostic& diagnostic);

}  // namespace syncql::test
