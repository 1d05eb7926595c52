// Reading a PostgreSQL table as a job does, into StarRocks' CSV, beside the floor: a bare loop of
// PQgetCopyData over a COPY of the same columns. Both in turn over one connection each.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <libpq-fe.h>
#include <string>
#include <vector>

#include "runtime/encode/csv_encoder.h"
#include "runtime/source/postgres/postgres_source.h"

namespace {

using namespace syncql;
using Clock = std::chrono::steady_clock;

struct Flags {
  std::string port;
  std::string user;
  std::string password_variable;
  std::string database;
  std::string table;
  int pairs = 5;

  const char* password() const { return std::getenv(password_variable.c_str()); }
};

[[noreturn]] void give_up(std::string_view what, std::string_view why) {
  fmt::print(stderr, "{}: {}\n", what, why);
  std::exit(1);
}

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

struct Rate {
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
  double seconds = 0;
};

Rate drain(const Flags& flags) {
  PGconn* connection = PQsetdbLogin("127.0.0.1", flags.port.c_str(), "", "", flags.database.c_str(),
                                    flags.user.c_str(), flags.password());
  if (PQstatus(connection) != CONNECTION_OK) give_up("connecting", PQerrorMessage(connection));
  Rate rate;
  const auto start = Clock::now();
  PQclear(
      PQexec(connection, fmt::format("COPY (SELECT * FROM {}) TO STDOUT", flags.table).c_str()));
  char* line = nullptr;
  for (int size = 0; (size = PQgetCopyData(connection, &line, 0)) > 0; ++rate.rows) {
    rate.bytes += static_cast<std::uint64_t>(size);
    PQfreemem(line);
  }
  rate.seconds = seconds_since(start);
  PQfinish(connection);
  if (rate.rows == 0) give_up("the drain", "no rows");
  return rate;
}

class Encode : public runtime::RowConsumer {
 public:
  explicit Encode(std::vector<runtime::ColumnPlan> columns)
      : encoder_(std::move(columns), {}), body_(kBody) {}

  bool consume(runtime::Row row) override {
    if (!encoder_.append(row, body_)) give_up("encoding", encoder_.reason());
    ++rows;
    if (body_.size() > kBody - (std::size_t{64} << 10)) flush();
    return true;
  }
  bool reject(std::string_view reason, std::string_view) override { give_up("a row", reason); }

  void flush() {
    bytes += body_.size();
    body_.reset(kBody);
  }

  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;

 private:
  static constexpr std::size_t kBody = std::size_t{5} << 20;
  runtime::CsvEncoder encoder_;
  runtime::Body body_;
};

job::Option option(std::string name, job::Value value) {
  job::Option out;
  out.name = std::move(name);
  out.value = std::move(value);
  return out;
}

job::Job job_of(const Flags& flags) {
  job::Job job;
  job.reader.connector = "postgresql";
  job.reader.object = flags.table;
  job.reader.datasource.name = "bench";
  job.reader.datasource.connector = "postgresql";
  job.reader.datasource.declared = true;
  job.reader.datasource.options = {
      option("host", {std::string("127.0.0.1")}), option("port", {std::stoll(flags.port)}),
      option("database", {flags.database}), option("user", {flags.user}),
      option("password", {job::Secret{job::Secret::Kind::Literal, flags.password()}})};
  return job;
}

template <typename T>
T value_of(Result<T> result) {
  if (!result) give_up("reading", result.error().message);
  return std::move(*result);
}

Rate read(const Flags& flags) {
  const auto source = value_of(runtime::make_postgres_source(job_of(flags)));
  std::vector<runtime::ColumnPlan> columns;
  for (const auto& column : value_of(source->describe())) {
    columns.push_back({column.name, runtime::rendering_for(column.values, "")});
  }
  const auto splits = value_of(source->enumerate(1));
  const auto reader = value_of(source->open());
  Encode encode(std::move(columns));
  const std::atomic<bool> stop = false;
  const auto start = Clock::now();
  for (const runtime::Split& split : splits) {
    if (auto done = reader->read(split, encode, stop); !done) {
      give_up("reading", done.error().message);
    }
  }
  encode.flush();
  fmt::print("{}", source->key_cells().empty() ? "" : "(in the key's order) ");
  return {encode.rows, encode.bytes, seconds_since(start)};
}

double per_second(const Rate& rate) {
  return static_cast<double>(rate.rows) / rate.seconds;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("reads a table of PostgreSQL as a job does, beside a bare COPY");
  Flags flags;
  app.add_option("--port", flags.port, "of the server on this machine")->required();
  app.add_option("--user", flags.user, "who connects")->required();
  app.add_option("--password-variable", flags.password_variable, "of the environment")->required();
  app.add_option("--database", flags.database, "where the table is")->required();
  app.add_option("--table", flags.table, "what is read")->required();
  app.add_option("--pairs", flags.pairs, "of measurements; the median is told");
  CLI11_PARSE(app, argc, argv);
  std::vector<double> ratios;
  std::vector<double> floors;
  std::vector<double> ours;
  for (int i = 0; i < flags.pairs; ++i) {
    const Rate bare = drain(flags);
    const Rate full = read(flags);
    if (bare.rows != full.rows) give_up("the counts", "differ");
    fmt::print("bare COPY {:.0f} rows/s, reader and encoder {:.0f} rows/s ({:.0f} MB/s): {:.2f}\n",
               per_second(bare), per_second(full),
               static_cast<double>(full.bytes) / full.seconds / 1e6,
               per_second(full) / per_second(bare));
    floors.push_back(per_second(bare));
    ours.push_back(per_second(full));
    ratios.push_back(per_second(full) / per_second(bare));
  }
  fmt::print("{}: median of {} pairs: bare {:.0f}, ours {:.0f} rows/s, ratio {:.2f}\n", flags.table,
             flags.pairs, median(floors), median(ours), median(ratios));
  return 0;
}
