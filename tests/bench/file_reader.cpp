// The file source against the floor of looking for line breaks in the same file: the reader alone,
// and the reader with StarRocks' CSV encoder whose bodies are thrown away. One thread. The file is
// in the page cache. Usage: file_reader [ROWS]
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <functional>
#include <sys/resource.h>
#include <unistd.h>
#include <vector>

#include "runtime/encode/csv_encoder.h"
#include "runtime/source/file/file_source.h"

namespace {

using namespace syncql;
using namespace syncql::runtime;

constexpr std::size_t kColumns = 8;

class Encode final : public RowConsumer {
 public:
  explicit Encode(bool encodes)
      : encodes_(encodes), encoder_(std::vector<ColumnPlan>(kColumns), CsvFormat{}), body_(kBody) {}

  bool consume(Row row) override {
    ++rows;
    if (!encodes_) return true;
    if (!encoder_.append(row, body_)) return false;
    if (body_.size() >= kBody) body_.cut(0);
    return true;
  }
  bool reject(std::string_view reason, std::string_view) override {
    fmt::print("{}\n", reason);
    return false;
  }
  std::uint64_t rows = 0;

 private:
  static constexpr std::size_t kBody = std::size_t{5} << 20;
  bool encodes_;
  CsvEncoder encoder_;
  Body body_;
};

job::Option option(std::string name, job::Value value) {
  job::Option out;
  out.name = std::move(name);
  out.value = std::move(value);
  out.said = job::Said::User;
  return out;
}

std::uint64_t read_file(const std::string& path, const std::string& format, bool encodes) {
  job::Job job;
  job.reader.object = path;
  job.reader.options = {option("fileFormat", {format})};
  for (const char* name : {"id", "a", "b", "c", "d", "e", "f", "g"}) {
    job::Column column;
    column.text = name;
    job.reader.columns.push_back(std::move(column));
  }
  auto source = make_file_source(job);
  if (!source || !(*source)->describe()) return 0;
  const auto splits = (*source)->enumerate(1);
  const auto reader = (*source)->open();
  const std::atomic<bool> stop = false;
  Encode consumer(encodes);
  for (const Split& split : *splits) {
    if (!(*reader)->read(split, consumer, stop)) return 0;
  }
  return consumer.rows;
}

std::uint64_t count_lines(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY);
  std::vector<char> room(std::size_t{256} << 10);
  std::uint64_t lines = 0;
  for (ssize_t got = 0; (got = ::read(file, room.data(), room.size())) > 0;) {
    const char* at = room.data();
    const char* const end = at + got;
    while (const void* found = std::memchr(at, '\n', static_cast<std::size_t>(end - at))) {
      ++lines;
      at = static_cast<const char*>(found) + 1;
    }
  }
  ::close(file);
  return lines;
}

// Of this process and of the children that it has waited for.
double cpu_seconds() {
  double seconds = 0;
  for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
    rusage used{};
    ::getrusage(who, &used);
    for (const timeval& part : {used.ru_utime, used.ru_stime}) {
      seconds += static_cast<double>(part.tv_sec) + static_cast<double>(part.tv_usec) / 1e6;
    }
  }
  return seconds;
}

double best_seconds(const std::function<std::uint64_t()>& work) {
  constexpr int kTries = 5;
  double best = 1e9;
  for (int i = 0; i < kTries; ++i) {
    const double start = cpu_seconds();
    if (work() == 0) fmt::print("nothing was read\n");
    best = std::min(best, cpu_seconds() - start);
  }
  return best;
}

std::string row_text(std::uint64_t i, bool quoted, bool json) {
  if (json) {
    return fmt::format(
        "{{\"id\":{},\"a\":\"user_{}@example.com\",\"b\":{}.{:02},\"c\":\"2026-01-{:02} 10:00:00\","
        "\"d\":\"a street of some length {}\",\"e\":{},\"f\":null,\"g\":\"{:016x}\"}}\n",
        i, i, i * 7, i % 100, i % 28 + 1, i, i % 2, i * 2654435761U);
  }
  const std::string street = quoted ? fmt::format("\"a street, \"\"of\"\" some length {}\"", i)
                                    : fmt::format("a street of some length {}", i);
  return fmt::format("{},user_{}@example.com,{}.{:02},2026-01-{:02} 10:00:00,{},{},\\N,{:016x}\n",
                     i, i, i * 7, i % 100, i % 28 + 1, street, i % 2, i * 2654435761U);
}

void measure(const std::string& folder, const std::string& name, std::uint64_t rows, bool quoted,
             bool json) {
  const std::string path = folder + "/rows";
  std::FILE* file = std::fopen(path.c_str(), "w");
  for (std::uint64_t i = 0; i < rows; ++i) {
    const std::string row = row_text(i, quoted, json);
    std::fwrite(row.data(), 1, row.size(), file);
  }
  std::fclose(file);
  const double megabytes = static_cast<double>(std::filesystem::file_size(path)) / 1e6;
  const double floor = best_seconds([&] { return count_lines(path); });
  const std::string format = json ? "json" : "csv";
  fmt::print("{}: {} rows, {:.0f} B each\n", name, rows,
             megabytes * 1e6 / static_cast<double>(rows));
  const auto line = [&](const char* what, double seconds) {
    fmt::print("  {:<34} {:7.0f} MB/s  {:5.2f} of the floor  {:6.1f} ns a row\n", what,
               megabytes / seconds, floor / seconds, seconds * 1e9 / static_cast<double>(rows));
  };
  line("floor: read and memchr of row ends", floor);
  const std::string wc = "wc -l <" + path + " >/dev/null";
  line("wc -l", best_seconds([&] { return std::system(wc.c_str()) == 0 ? 1 : 0; }));
  line("reader", best_seconds([&] { return read_file(path, format, false); }));
  line("reader and CSV encoder", best_seconds([&] { return read_file(path, format, true); }));
}

}  // namespace

int main(int argc, char** argv) {
  const std::uint64_t rows = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000;
  std::string folder = (std::filesystem::temp_directory_path() / "syncql_bench_XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) return 1;
  measure(folder, "CSV", rows, false, false);
  measure(folder, "CSV, one field quoted", rows, true, false);
  measure(folder, "JSON lines", rows, false, true);
  std::filesystem::remove_all(folder);
  return 0;
}
