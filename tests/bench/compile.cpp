// What compiling a large script costs and where the time goes, in medians over several rounds, and
// how memory grows with the text. Usage: compile_bench [JOBS [READER…]]. Asserts nothing.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "compiler/base/text_report.h"
#include "compiler/catalog/catalog.h"
#include "compiler/driver/pipeline.h"
#include "compiler/lower/dataworks/emit.h"
#include "compiler/sema/bind.h"
#include "compiler/syntax/parse.h"
#include "tests/bench/script_text.h"

namespace {

using namespace syncql;

constexpr int kRounds = 11;

class Watch {
 public:
  // Milliseconds since the start or the last lap.
  double lap() {
    const auto now = std::chrono::steady_clock::now();
    const double result = std::chrono::duration<double, std::milli>(now - start_).count();
    start_ = now;
    return result;
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

driver::Compilation compile(const std::string& text) {
  driver::Request request;
  request.files = {"bench.sync"};
  request.read_file = [&](const std::string&) { return text; };
  return driver::compile(request);
}

struct Stages {
  std::vector<double> parse, catalog, bind, lower;
};

// The stages of driver::compile one by one.
void measure_stages(const std::string& text, const std::vector<std::string>& connectors,
                    Stages& stages) {
  SourceManager sources;
  Diagnostics diagnostics;
  Watch watch;
  const FileId file = sources.add("bench.sync", text);
  std::vector<sema::Unit> units;
  units.push_back({syntax::parse(sources, file, diagnostics)});
  stages.parse.push_back(watch.lap());
  catalog::Catalog catalog(sources, diagnostics);
  catalog.settings();
  for (const std::string& name : connectors) catalog.connector(name);
  stages.catalog.push_back(watch.lap());
  const auto jobs = sema::bind({sources, catalog, diagnostics}, units);
  stages.bind.push_back(watch.lap());
  for (const job::Job& job : jobs) lower::dataworks::emit(job, diagnostics);
  stages.lower.push_back(watch.lap());
}

// Kilobytes at the peak of a process of its own that compiles the text.
long peak_memory(const std::string& text) {
  const pid_t child = fork();
  if (child == 0) _exit(compile(text).jobs.empty() ? 1 : 0);
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child || status != 0) return -1;
  return usage.ru_maxrss;
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t jobs = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1500;
  std::vector<std::string> readers(argv + std::min(argc, 2), argv + argc);
  if (readers.empty()) readers = {"mysql"};
  const std::string text = bench::script_text(jobs, readers);
  std::printf("%zu jobs, %zu lines, %zu KiB\n", jobs,
              static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n')),
              text.size() / 1024);

  // Before anything is allocated here that a child would inherit.
  for (const std::size_t times : {1, 2, 4}) {
    const std::string scaled = bench::script_text(jobs * times, readers);
    std::printf("peak memory at %zux: %ld KiB for %zu KiB of text\n", times, peak_memory(scaled),
                scaled.size() / 1024);
  }
  const driver::Compilation checked = compile(text);
  if (checked.artifacts.size() != jobs) {
    std::fputs(text_report(checked.diagnostics, checked.sources).c_str(), stderr);
    return 1;
  }

  readers.emplace_back("starrocks");
  Stages stages;
  std::vector<double> whole;
  for (int i = 0; i < kRounds; ++i) {
    measure_stages(text, readers, stages);
    Watch watch;
    compile(text);
    whole.push_back(watch.lap());
  }
  std::printf("parse %.1f ms, catalog %.1f ms, bind %.1f ms, lower %.1f ms; compile %.1f ms\n",
              median(stages.parse), median(stages.catalog), median(stages.bind),
              median(stages.lower), median(whole));
  return 0;
}
