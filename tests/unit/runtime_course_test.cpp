#include <map>

#include "runtime/engine/course.h"
#include "tests/support/catch.h"
#include "tests/support/fake_ends.h"
#include "tests/support/temporary_file.h"

using namespace syncql;
using namespace syncql::runtime;

namespace {

struct Labelled final : FakeSink {
  std::map<std::string, BatchFate> fates;
  BatchFate fate_of(const std::string& label, const std::atomic<bool>&) override {
    return fates.count(label) != 0 ? fates[label] : BatchFate::Unknown;
  }
};

struct World {
  World() : ledger(std::move(*Ledger::open(file.path))) {
    job.name = "j";
    prepared.source = std::make_unique<FakeSource>();
    auto labelled = std::make_unique<Labelled>();
    sink = labelled.get();
    prepared.sink = std::move(labelled);
    prepared.splits = std::vector<Split>(2);
    prepared.splits[1].index = 1;
  }

  // Begins a run and leaves it with a batch of 7 rows on its way.
  void leave_unfinished() {
    REQUIRE(new_course(ledger, job, prepared, 1));
    REQUIRE(ledger.enter(1, Stage::Moving));
    BatchRecord batch;
    batch.label = "l";
    batch.rows = 7;
    REQUIRE(ledger.sending(1, batch, {}));
    REQUIRE(ledger.read_to_end(1, 0, 1));
  }

  Result<std::optional<Course>> resume() {
    return resumed_course(ledger, job, prepared, false, stop);
  }

  TemporaryFile file;
  Ledger ledger;
  job::Job job;
  PreparedRun prepared;
  Labelled* sink = nullptr;
  std::atomic<bool> stop = false;
};

std::string code_of(const Result<std::optional<Course>>& result) {
  return result ? "" : "[" + std::string(result.error().code->id) + "]";
}

}  // namespace

TEST_CASE("there is nothing to take up before the first run and after a whole one") {
  World world;
  CHECK_FALSE(*world.resume());
  REQUIRE(new_course(world.ledger, world.job, world.prepared, 1));
  REQUIRE(world.ledger.close(1, Stage::Done, {}, ""));
  CHECK_FALSE(*world.resume());
}

TEST_CASE("a batch on its way that arrived is not sent again") {
  World world;
  world.leave_unfinished();
  world.sink->fates["l"] = BatchFate::Committed;
  const auto course = world.resume();
  REQUIRE(course);
  REQUIRE(*course);
  CHECK((*course)->run == 1);
  CHECK((*course)->loaded_before == 7);
  REQUIRE((*course)->portions.size() == 1);
  CHECK((*course)->portions[0].split.index == 1);
}

TEST_CASE("a batch on its way that did not arrive is repeated under its label") {
  World world;
  world.leave_unfinished();
  world.sink->fates["l"] = BatchFate::NotCommitted;
  const auto course = world.resume();
  REQUIRE(course);
  REQUIRE((*course)->portions.size() == 2);
  CHECK((*course)->portions[0].label == "l");
}

TEST_CASE("a run is not taken up while the target cannot tell what arrived") {
  World world;
  world.leave_unfinished();
  CHECK(code_of(world.resume()) == "[E0784]");
}

TEST_CASE("a run is taken up by the job that it was begun by") {
  World world;
  world.leave_unfinished();
  world.job.reader.object = "other";
  CHECK(code_of(world.resume()) == "[E0781]");
}

TEST_CASE("a new run warns of rows that an unfinished one left") {
  World world;
  world.leave_unfinished();
  BatchRecord batch;
  batch.stage = BatchStage::Loaded;
  batch.rows = 7;
  REQUIRE(world.ledger.settled(1, batch, {}));
  const auto course = new_course(world.ledger, world.job, world.prepared, 2);
  REQUIRE(course);
  REQUIRE(course->warnings.size() == 1);
  CHECK(course->warnings[0].code->id == "W0785");
  CHECK(course->portions.size() == 2);
  CHECK_FALSE(course->resumed);
}
