// Our reading of a table with a consumer that only counts: to be held against mysql_drain.
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <string>
#include <thread>
#include <vector>

#include "runtime/source/mysql/mysql_source.h"
#include "tests/bench/mysql_flags.h"

namespace {

using namespace syncql;

class Count : public runtime::RowConsumer {
 public:
  bool consume(runtime::Row row) override {
    ++rows;
    for (const runtime::Cell& cell : row) {
      bytes += cell.kind == runtime::Cell::Kind::Text ? cell.bytes.size : 8;
    }
    return true;
  }
  bool reject(std::string_view, std::string_view) override { return false; }
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
};

job::Option option(std::string name, job::Value value, job::Role role = job::Role::None) {
  job::Option out;
  out.name = std::move(name);
  out.value = std::move(value);
  out.role = role;
  return out;
}

job::Job job_of(const bench::MysqlFlags& flags, const std::string& table,
                const std::string& split_by) {
  job::Job job;
  job.reader.connector = "mysql";
  job.reader.object = table;
  job.reader.options = {option("splitPk", {split_by}, job::Role::SplitBy)};
  job.reader.datasource.name = "bench";
  job.reader.datasource.connector = "mysql";
  job.reader.datasource.declared = true;
  job.reader.datasource.options = {
      option("host", {flags.host}), option("port", {std::int64_t{flags.port}}),
      option("database", {flags.database}), option("user", {flags.user}),
      option("password", {job::Secret{job::Secret::Kind::Literal, flags.password()}})};
  return job;
}

int give_up(const Diagnostic& diagnostic) {
  fmt::print(stderr, "{}\n", diagnostic.message);
  return 1;
}

int measure(const job::Job& job, std::uint32_t readers) {
  auto source = runtime::make_mysql_source(job);
  if (!source) return give_up(source.error());
  auto start = std::chrono::steady_clock::now();
  auto splits = (*source)->enumerate(readers);
  if (!splits) return give_up(splits.error());
  std::atomic<std::size_t> next = 0;
  std::atomic<bool> stop = false;
  std::vector<Count> counts(readers);
  std::vector<std::thread> threads;
  for (Count& count : counts) {
    auto reader = (*source)->open();
    if (!reader) return give_up(reader.error());
    threads.emplace_back([&, own = std::move(*reader)] {
      for (std::size_t i = next++; i < splits->size(); i = next++) {
        if (auto done = own->read((*splits)[i], count, stop); !done) give_up(done.error());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  Count all;
  for (const Count& count : counts) {
    all.rows += count.rows;
    all.bytes += count.bytes;
  }
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  fmt::print("reader   {} rows, {} bytes, {} splits, {:.3f} s, {:.0f} rows/s\n", all.rows,
             all.bytes, splits->size(), seconds, static_cast<double>(all.rows) / seconds);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("reads a table as a job does and counts its rows");
  bench::MysqlFlags flags;
  std::string table;
  std::string split_by;
  std::uint32_t readers = 1;
  flags.add_to(app);
  app.add_option("--table", table, "what is read")->required();
  app.add_option("--split-by", split_by, "the split column");
  app.add_option("--readers", readers, "how many at once");
  CLI11_PARSE(app, argc, argv);
  return measure(job_of(flags, table, split_by), readers);
}
