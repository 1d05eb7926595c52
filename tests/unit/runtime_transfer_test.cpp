#include <new>
#include <set>
#include <system_error>

#include "runtime/engine/transfer.h"
#include "runtime/sink/starrocks/codes.h"
#include "tests/support/catch.h"
#include "tests/support/fake_ends.h"
#include "tests/support/temporary_file.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

std::string code_of(const Diagnostic& diagnostic) {
  return "[" + std::string(diagnostic.code->id) + "]";
}

struct World {
  FakeSource source;
  FakeSink sink;
  RunSettings settings;
  RunState state;
  Tally tally;
  std::optional<DirtyRows> dirty;

  void run(std::function<void()> watch = [] {}) {
    dirty.emplace(settings.dirty_limit);
    std::vector<Portion> portions(20);
    for (std::uint32_t i = 0; i < portions.size(); ++i) portions[i].split.index = i;
    const LabelScheme labels("job", "d.t", 1);
    const RowLayout layout{{"a"}, {}};
    TemporaryFile file;
    auto ledger = Ledger::open(file.path);
    REQUIRE(ledger);
    RunLog log(*ledger, 1);
    Transfer transfer({source, sink, portions, layout, labels, log, tally, *dirty, state}, settings,
                      4, 3, {.count = 5, .bytes = 100, .memory = 1000}, false);
    transfer.run(watch);
  }
};

}  // namespace

TEST_CASE("every row of every split is loaded once") {
  World world;
  world.run();
  CHECK(world.tally.rows_read == 20000);
  CHECK(world.tally.rows_loaded == 20000);
  CHECK(world.tally.batches == 20 * 143);
  CHECK(world.sink.labels.size() == 20 * 143);
  CHECK(world.state.failures().empty());
}

TEST_CASE("the first failure ends the run, and what was loaded is counted") {
  World world;
  world.source.endless = true;
  world.sink.fails_at = 50;
  world.run();
  REQUIRE(world.state.failures().size() == 1);
  CHECK(world.tally.batches == world.sink.loads - 1);
  CHECK(world.tally.rows_loaded == world.tally.batches * 7);
}

TEST_CASE("a source that cannot be opened ends the run, its cause told once") {
  World world;
  world.source.cannot_open = true;
  world.run();
  CHECK(world.state.failures().size() == 1);
  CHECK(world.tally.rows_loaded == 0);
}

TEST_CASE("a refused batch ends the run, or counts as dirty rows where the job says so") {
  World strict;
  strict.sink.fails_at = 3;
  strict.sink.refuses = true;
  strict.run();
  CHECK(strict.state.failures().size() == 1);
  World lenient;
  lenient.sink.fails_at = 3;
  lenient.sink.refuses = true;
  lenient.settings.refused_batch_is_dirty = true;
  lenient.settings.dirty_limit = 7;
  lenient.run();
  CHECK(lenient.state.failures().empty());
  REQUIRE(lenient.state.warnings().size() == 1);
  CHECK(code_of(lenient.state.warnings()[0]) == "[W0793]");
  CHECK(lenient.tally.rows_loaded + lenient.dirty->count() == 20000);
}

TEST_CASE("dirty rows up to the limit are left out, one more ends the run") {
  World world;
  world.source.dirty = true;
  world.settings.dirty_limit = 2000;
  world.run();
  CHECK(world.tally.rows_loaded == 18000);
  CHECK(world.dirty->count() == 2000);
  World strict;
  strict.source.dirty = strict.source.endless = true;
  strict.settings.dirty_limit = 1999;
  strict.run();
  CHECK(strict.dirty->over_limit());
}

TEST_CASE("a stop from outside loads the batches that are complete") {
  World world;
  world.source.endless = true;
  world.run([&] { world.state.stop(); });
  CHECK(world.tally.rows_loaded == world.tally.batches * 7);
  CHECK(world.state.failures().empty());
}

TEST_CASE("a lack of memory ends the run with a diagnostic") {
  World world;
  world.source.needs_memory = true;
  world.run();
  REQUIRE(world.state.failures().size() == 1);
  CHECK(code_of(world.state.failures()[0]) == "[E0753]");
}

TEST_CASE("bodies fit into the memory of the run") {
  CHECK(body_budget({.rows = 1, .bytes = 1'000'000}, 4, 3, 1 << 30)->count == 10);
  CHECK(body_budget({.rows = 1, .bytes = 1'000'000}, 4, 3, 7'500'000)->count == 3);
  CHECK(code_of(body_budget({.rows = 1, .bytes = 1'000'000}, 4, 3, 3'100'000).error()) ==
        "[E0752]");
  const auto copied = body_budget({.rows = 1, .bytes = 1'000'000, .copies = 2}, 4, 3, 22'500'000);
  CHECK(copied->count == 3);
  // One enlarged by the largest row, its two copies, and such a row in the hands of each reader.
  const std::uint64_t row = copied->memory - 4 * copied->bytes;
  CHECK(row > 1'000'000);
  CHECK(3 * copied->memory + 4 * row <= 22'500'000);
  CHECK(3 * copied->memory + 4 * row > 22'499'000);
}

TEST_CASE("a thread that the system refuses to a reader ends the run with a cause") {
  World world;
  world.source.needs_thread = true;
  world.run();
  REQUIRE(world.state.failures().size() == 1);
  CHECK(code_of(world.state.failures()[0]) == "[E0753]");
}
