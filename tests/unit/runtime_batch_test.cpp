#include <thread>

#include "runtime/batch/cutter.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

// Ten bytes a row; a row whose cell is NULL or begins with `!` is refused.
class TenBytes final : public RowEncoder {
 public:
  bool append(Row row, Body& body) override {
    if (row[0].kind == Cell::Kind::Null) return false;
    if (row[0].kind == Cell::Kind::Text && row[0].text().starts_with('!')) return false;
    body.append("0123456789");
    return true;
  }
  RowExpansion expansion() const override { return {.fixed = 11}; }
  void close(Body& body) override { body.append("."); }
  std::string reason() const override { return "null"; }
};

struct Bench {
  explicit Bench(BatchLimits limits, std::optional<std::uint64_t> dirty_limit = 0,
                 std::uint64_t memory = 4096)
      : pool({.count = 4, .bytes = 64, .memory = memory}),
        dirty(dirty_limit),
        line{layout, limits, pool, queue, dirty, tally, throttle, rows_throttle, pressure, stop} {}

  RowLayout layout{{"a"}, {}};
  BodyPool pool;
  Pressure pressure{4};
  BatchQueue queue;
  DirtyRows dirty;
  Tally tally;
  Throttle throttle{0};
  Throttle rows_throttle{0};
  std::atomic<bool> stop = false;
  BatchLine line;
  TenBytes encoder;
};

std::vector<Cell> row_of(std::int64_t value) {
  std::vector<Cell> row(1);
  row[0].kind = Cell::Kind::Int64;
  row[0].int64 = value;
  return row;
}

Portion portion(std::uint32_t split = 0) {
  Portion out;
  out.split.index = split;
  return out;
}

}  // namespace

TEST_CASE("a batch is sealed when it has its rows, the rest at the end") {
  Bench bench({.rows = 2, .bytes = 1000});
  const Portion whole = portion(3);
  Cutter cutter(bench.line, bench.encoder, whole);
  for (int i = 0; i < 5; ++i) CHECK(cutter.consume(row_of(i)));
  CHECK(cutter.batches() == 3);
  cutter.finish();
  bench.queue.finish();
  std::vector<std::uint64_t> rows;
  while (auto batch = bench.queue.pop()) {
    rows.push_back(batch->rows);
    CHECK(batch->body.size() == batch->rows * 10 + 1);
    CHECK(batch->split == 3);
    CHECK(batch->sequence == rows.size() - 1);
  }
  CHECK(rows == std::vector<std::uint64_t>{2, 2, 1});
  CHECK(bench.tally.rows_read == 5);
}

TEST_CASE("a batch is sealed when its body has grown to the limit") {
  Bench bench({.rows = 1000, .bytes = 25});
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  for (int i = 0; i < 4; ++i) CHECK(cutter.consume(row_of(i)));
  CHECK(bench.queue.pop()->rows == 3);
  cutter.finish();
  CHECK(bench.queue.pop()->rows == 1);
}

TEST_CASE("a batch is sealed when a row comes long after its first one") {
  using namespace std::chrono_literals;
  Bench bench({.rows = 1000, .bytes = 1000, .age = 5ms});
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  CHECK(cutter.consume(row_of(0)));
  std::this_thread::sleep_for(20ms);
  CHECK(cutter.consume(row_of(1)));
  CHECK(cutter.consume(row_of(2)));
  CHECK(bench.queue.pop()->rows == 2);
  cutter.finish();
  CHECK(bench.queue.pop()->rows == 1);
}

TEST_CASE("batches grow with the pressure on the target, as far as there is memory") {
  for (const bool ample : {true, false}) {
    Bench bench({.rows = 1000, .bytes = 50}, 0, ample ? 1000 : 384);
    Pressure::Turn(bench.pressure).pressed();
    Body elsewhere[] = {*bench.pool.take(), *bench.pool.take()};
    CHECK(bench.pool.try_enlarge(elsewhere[0], 180));
    const Portion whole = portion();
    Cutter cutter(bench.line, bench.encoder, whole);
    for (int i = 0; i < 10; ++i) CHECK(cutter.consume(row_of(i)));
    cutter.finish();
    CHECK(bench.queue.pop()->rows == (ample ? 10 : 7));
  }
}

TEST_CASE("a row that the memory has no room for is a dirty one, a smaller one is not") {
  Bench bench({.rows = 1000, .bytes = 25}, std::nullopt, 460);
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  const std::string fits(100, 'x');
  const std::string large(150, 'x');
  CHECK(cutter.consume(row_of(1)));
  for (const std::string& text : {fits, large, fits}) {
    std::vector<Cell> row(1);
    row[0].kind = Cell::Kind::Text;
    row[0].bytes = {text.data(), text.size()};
    CHECK(cutter.consume(row));
  }
  cutter.finish();
  bench.queue.finish();
  std::uint64_t rows = 0;
  while (auto batch = bench.queue.pop()) rows += batch->rows;
  CHECK(rows == 3);
  CHECK(bench.dirty.reasons() ==
        std::vector<std::string>{
            "the row may take 161 bytes of a batch, and `run.memory` leaves 140 for one"});
}

TEST_CASE("a body that was enlarged for nothing is given away, not waited with") {
  Bench bench({.rows = 1000, .bytes = 25}, std::nullopt, 460);
  Body elsewhere = *bench.pool.take();
  CHECK(bench.pool.try_enlarge(elsewhere, 220));
  std::jthread writer([&] {
    while (auto batch = bench.queue.pop()) bench.pool.give_back(std::move(batch->body));
  });
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  for (const std::size_t size : {100U, 120U, 129U}) {
    const std::string text = "!" + std::string(size - 1, 'x');
    std::vector<Cell> row(1);
    row[0].kind = Cell::Kind::Text;
    row[0].bytes = {text.data(), text.size()};
    CHECK(cutter.consume(row));
  }
  cutter.finish();
  bench.queue.finish();
  CHECK(bench.dirty.count() == 3);
}

TEST_CASE("an empty split makes no batch") {
  Bench bench({.rows = 2, .bytes = 1000});
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  CHECK(cutter.batches() == 0);
  cutter.finish();
  bench.queue.finish();
  CHECK_FALSE(bench.queue.pop());
}

TEST_CASE("rows that are left out go with their batch, even where it has no other") {
  Bench bench({.rows = 2, .bytes = 1000}, std::nullopt);
  for (std::uint32_t i = 0; i < 10; ++i) {
    const Portion whole = portion(i);
    Cutter cutter(bench.line, bench.encoder, whole);
    CHECK(cutter.consume(std::vector<Cell>(1)));
    CHECK(cutter.batches() == 1);
    cutter.finish();
    auto batch = bench.queue.pop();
    REQUIRE(batch);
    CHECK(batch->rows == 0);
    REQUIRE(batch->left_out.size() == 1);
    CHECK(batch->left_out[0].reason == "null");
    CHECK(batch->left_out[0].row == R"({"a":null})");
    bench.pool.give_back(std::move(batch->body));
  }
  CHECK(bench.dirty.count() == 10);
  CHECK(bench.dirty.reasons() == std::vector<std::string>{"null"});
}

TEST_CASE("batches say between which keys their rows are") {
  Bench bench({.rows = 2, .bytes = 1000});
  bench.layout.key = {1};  // a cell behind the columns
  Portion rest = portion();
  rest.split.after = {"9"};
  Cutter cutter(bench.line, bench.encoder, rest);
  for (std::int64_t i = 10; i < 15; ++i) {
    std::vector<Cell> row = row_of(0);
    row.push_back(row_of(i)[0]);
    CHECK(cutter.consume(row));
  }
  cutter.finish();
  bench.queue.finish();
  std::vector<std::pair<RowKey, RowKey>> keys;
  while (auto batch = bench.queue.pop()) keys.emplace_back(batch->after, batch->last);
  CHECK(keys ==
        std::vector<std::pair<RowKey, RowKey>>{{{"9"}, {"11"}}, {{"11"}, {"13"}}, {{"13"}, {}}});
}

TEST_CASE("a stop seals what is in hand where its end is known, and drops it elsewhere") {
  for (const bool ordered : {true, false}) {
    Bench bench({.rows = 100, .bytes = 1000});
    if (ordered) bench.layout.key = {0};
    const Portion whole = portion();
    Cutter cutter(bench.line, bench.encoder, whole);
    CHECK(cutter.consume(row_of(1)));
    bench.stop = true;
    CHECK_FALSE(cutter.consume(row_of(2)));
    CHECK_FALSE(cutter.batches());
    cutter.finish();
    bench.queue.finish();
    const auto batch = bench.queue.pop();
    REQUIRE(batch.has_value() == ordered);
    if (ordered) CHECK(batch->last == RowKey{"2"});
  }
}

TEST_CASE("a batch that is repeated is made of all the portion's rows and keeps its name") {
  Bench bench({.rows = 2, .bytes = 1000});
  Portion again{{}, 7, "job-0-7"};
  again.split.upto = {"9"};
  Cutter cutter(bench.line, bench.encoder, again);
  for (int i = 0; i < 5; ++i) CHECK(cutter.consume(row_of(i)));
  CHECK(cutter.batches() == 8);
  cutter.finish();
  const auto batch = bench.queue.pop();
  REQUIRE(batch);
  CHECK(batch->rows == 5);
  CHECK(batch->label == "job-0-7");
  CHECK(batch->last == RowKey{"9"});
  CHECK(batch->sequence == 7);
}

TEST_CASE("a record that makes no row is a dirty row among those read") {
  Bench bench({.rows = 2, .bytes = 1000}, 1);
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  CHECK(cutter.consume(row_of(1)));
  CHECK(cutter.reject("line 2: torn", "1,\"x"));
  CHECK_FALSE(cutter.reject("line 3: torn", "1,\"y"));
  cutter.finish();
  CHECK(bench.tally.rows_read == 3);
  CHECK(bench.dirty.reasons() == std::vector<std::string>{"line 2: torn", "line 3: torn"});
  REQUIRE(bench.dirty.kept().size() == 1);
  CHECK(bench.dirty.kept()[0].rows.at(0).row == R"("1,\"x")");
}

TEST_CASE("a split of which no record makes a row has a batch for them all the same") {
  Bench bench({.rows = 2, .bytes = 1000}, std::nullopt);
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  CHECK(cutter.reject("line 1: torn", "\xff"));
  CHECK(cutter.batches() == 1);
  cutter.finish();
  CHECK(bench.queue.pop()->left_out.at(0).row == R"({"base64":"/w=="})");
}

TEST_CASE("one dirty row above the limit ends the reading") {
  Bench bench({.rows = 2, .bytes = 1000}, 1);
  const Portion whole = portion();
  Cutter cutter(bench.line, bench.encoder, whole);
  CHECK(cutter.consume(std::vector<Cell>(1)));
  CHECK_FALSE(bench.dirty.over_limit());
  CHECK_FALSE(cutter.consume(std::vector<Cell>(1)));
  CHECK(bench.dirty.over_limit());
}

TEST_CASE("an abandoned queue gives no more batches") {
  BatchQueue queue;
  queue.push({});
  queue.abandon();
  CHECK_FALSE(queue.pop());
}

TEST_CASE("the throttle spreads bytes over time") {
  using namespace std::chrono_literals;
  Throttle throttle(1'000'000);
  const Throttle::Clock::time_point start{10s};
  CHECK(throttle.book(500'000, start) == start + 500ms);
  CHECK(throttle.book(500'000, start) == start + 1s);
  CHECK(throttle.book(1'000'000, start + 5s) == start + 6s);
  CHECK(Throttle(0).book(1'000'000, start) == start);
}
