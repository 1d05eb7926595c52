#include <fstream>
#include <sys/stat.h>

#include "runtime/commit/ledger.h"
#include "runtime/commit/row_key_text.h"
#include "runtime/commit/run_lock.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_file.h"

using namespace syncql::runtime;

namespace {

RunRecord run(std::uint64_t id) {
  RunRecord record;
  record.id = id;
  record.job = "j";
  record.target = "d.t";
  record.fingerprint = "f";
  return record;
}

BatchRecord batch(std::uint32_t sequence) {
  BatchRecord record;
  record.sequence = sequence;
  record.label = "l";
  record.rows = 7;
  record.after = {std::string("a\0b", 3), ""};
  record.last = {"\xff", "10:x"};
  return record;
}

}  // namespace

TEST_CASE("keys of any bytes survive as text") {
  for (const RowKey& key : {RowKey{}, RowKey{""}, RowKey{"1:", "22:\n", std::string("\0", 1)}}) {
    CHECK(key_from_text(key_text(key)) == key);
  }
}

TEST_CASE("a run is found again with its splits and batches as they were recorded") {
  TemporaryFile file;
  {
    auto ledger = Ledger::open(file.path);
    REQUIRE(ledger);
    Split split;
    split.predicate = "id > 1";
    split.upto = {"9"};
    REQUIRE(ledger->begin(run(5), {split}));
    REQUIRE(ledger->enter(5, Stage::Moving));
    REQUIRE(ledger->sending(5, batch(0), {{0, 0, "why", "{}", {"k"}}}));
    REQUIRE(ledger->sending(5, batch(0), {{0, 0, "why not", "{}", {}}}));  // made again
    BatchRecord done = batch(0);
    done.stage = BatchStage::Loaded;
    done.rows = 6;
    done.dirty = 2;
    REQUIRE(ledger->settled(5, done, {{0, 0, "refused", "{}", {}}}));
    REQUIRE(ledger->read_to_end(5, 0, 1));
  }
  auto ledger = Ledger::open(file.path);
  REQUIRE(ledger);
  const auto found = ledger->resumable("j", "d.t");
  REQUIRE(found);
  REQUIRE(*found);
  CHECK((*found)->id == 5);
  CHECK((*found)->stage == Stage::Moving);
  CHECK_FALSE(*ledger->resumable("j", "d.other"));
  const auto splits = ledger->splits(5);
  REQUIRE(splits->size() == 1);
  CHECK((*splits)[0].split.predicate == "id > 1");
  CHECK((*splits)[0].split.upto == RowKey{"9"});
  CHECK((*splits)[0].batches == 1);
  const auto batches = ledger->batches(5);
  REQUIRE(batches->size() == 1);
  CHECK((*batches)[0].stage == BatchStage::Loaded);
  CHECK((*batches)[0].rows == 6);
  CHECK((*batches)[0].after == batch(0).after);
  CHECK((*batches)[0].last == batch(0).last);
  const auto letters = ledger->dead_letters(5);
  REQUIRE(letters->size() == 2);
  CHECK((*letters)[0].reason == "why not");
}

TEST_CASE("a split that is replaced as a whole forgets the batches that never arrived") {
  TemporaryFile file;
  auto ledger = Ledger::open(file.path);
  REQUIRE(ledger->begin(run(5), {Split{}}));
  REQUIRE(ledger->sending(5, batch(0), {}));
  Split rest;
  rest.index = 1;
  REQUIRE(ledger->replace(5, {{Split{}, 1}}, {}));
  CHECK(ledger->batches(5)->size() == 1);
  REQUIRE(ledger->replace(5, {{Split{}, 0}}, {rest}));
  CHECK(ledger->batches(5)->empty());
  CHECK(ledger->splits(5)->size() == 2);
}

TEST_CASE("a new run of the job leaves the earlier one behind") {
  TemporaryFile file;
  auto ledger = Ledger::open(file.path);
  REQUIRE(ledger->begin(run(5), {}));
  REQUIRE(ledger->begin(run(6), {}));
  CHECK((*ledger->resumable("j", "d.t"))->id == 6);
  REQUIRE(ledger->close(6, Stage::Done, {.rows_read = 3, .seconds = 1.5}, ""));
  CHECK_FALSE(*ledger->resumable("j", "d.t"));
  const auto history = ledger->history(10);
  REQUIRE(history->size() == 2);
  CHECK((*history)[0].id == 6);
  CHECK((*history)[0].totals.rows_read == 3);
  CHECK((*history)[0].totals.seconds == 1.5);
  CHECK((*history)[1].stage == Stage::Abandoned);
}

TEST_CASE("a run that is done can be taken up while its process has left something to do") {
  TemporaryFile file;
  auto ledger = Ledger::open(file.path);
  REQUIRE(ledger->begin(run(5), {}));
  auto lock = RunLock::take(file.path, 5);
  REQUIRE(lock);
  REQUIRE(ledger->close(5, Stage::Done, {}, ""));
  (*lock)->leave();
  REQUIRE(*ledger->resumable("j", "d.t"));
  CHECK((*ledger->resumable("j", "d.t"))->id == 5);
  REQUIRE(ledger->begin(run(6), {}));
  CHECK_FALSE(RunLock::is_left(file.path, 5));
  REQUIRE(ledger->close(6, Stage::Done, {}, ""));
  CHECK_FALSE(*ledger->resumable("j", "d.t"));
}

TEST_CASE("splits and batches of runs long done are forgotten, the runs are not") {
  TemporaryFile file;
  auto ledger = Ledger::open(file.path);
  constexpr std::uint64_t kRuns = 203;  // the last one is under way
  for (std::uint64_t id = 1; id <= kRuns; ++id) REQUIRE(ledger->begin(run(id), {Split{}}));
  CHECK(ledger->splits(1)->empty());
  CHECK(ledger->splits(3)->size() == 1);
  CHECK(ledger->splits(kRuns)->size() == 1);
  CHECK(ledger->history(kRuns + 1)->size() == kRuns);
}

TEST_CASE("a ledger that is none, or cannot be made, is told apart from an empty one") {
  TemporaryFile file;
  std::ofstream(file.path) << "this is no database, whatever its name says it is";
  CHECK(Ledger::open(file.path).error().code->id == "E0780");
  CHECK(Ledger::open("/proc/no/ledger.db").error().code->id == "E0780");
}

TEST_CASE("the ledger is for its owner's eyes only") {
  TemporaryFile file;
  REQUIRE(Ledger::open(file.path));
  struct stat seen {};
  REQUIRE(stat(file.path.c_str(), &seen) == 0);
  CHECK((seen.st_mode & 077) == 0);
}

TEST_CASE("one run is run by one process at a time") {
  TemporaryFile file;
  {
    const auto first = RunLock::take(file.path, 1);
    REQUIRE(first);
    REQUIRE(*first);
    CHECK_FALSE(*RunLock::take(file.path, 1));
    CHECK(*RunLock::take(file.path, 2));
  }
  CHECK(*RunLock::take(file.path, 1));
}
