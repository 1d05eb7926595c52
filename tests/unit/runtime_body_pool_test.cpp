#include <thread>

#include "runtime/batch/body_pool.h"
#include "runtime/batch/pressure.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

TEST_CASE("the pool holds readers back, and lets them go when it is closed") {
  BodyPool pool({.count = 1, .bytes = 64, .memory = 128});
  Body first = *pool.take();
  first.append("abc");
  std::jthread writer([&] { pool.give_back(std::move(first)); });
  const auto second = pool.take();
  REQUIRE(second);
  CHECK(second->size() == 0);
  std::jthread closer([&] { pool.close(); });
  CHECK_FALSE(pool.take());
}

TEST_CASE("a body that a large row blew up shrinks again") {
  BodyPool pool({.count = 1, .bytes = 64, .memory = 8192});
  Body body = *pool.take();
  CHECK(pool.enlarge(body, 5000));
  CHECK(body.capacity() == 5000);
  pool.give_back(std::move(body));
  CHECK(pool.take()->capacity() == 64);
}

TEST_CASE("bodies are never more memory than there is") {
  BodyPool pool({.count = 3, .bytes = 100, .memory = 450});
  CHECK(pool.largest_row() == 50);
  Body first = *pool.take();
  Body second = *pool.take();
  CHECK(pool.enlarge(first, 150));
  first.append(std::string(150, 'x'));
  CHECK(pool.try_enlarge(first, 50));  // half as much again does not fit beside what is copied
  CHECK(first.capacity() == 200);
  CHECK_FALSE(pool.try_enlarge(first, 250));
  CHECK(first.view() == std::string(150, 'x'));
  pool.give_back(std::move(first));
  CHECK(pool.try_enlarge(second, 350));  // what is free makes way
  CHECK(second.capacity() == 350);
}

TEST_CASE("who needs a larger body waits for memory, and goes before those who need another") {
  BodyPool pool({.count = 2, .bytes = 100, .memory = 400});
  Body first = *pool.take();
  Body second = *pool.take();
  CHECK(pool.try_enlarge(second, 200));
  std::atomic<bool> enlarged = false;
  std::jthread reader([&] {
    CHECK(pool.enlarge(first, 150));
    enlarged = true;
  });
  CHECK_FALSE(pool.try_enlarge(second, 300));
  pool.give_back(std::move(second));
  reader.join();
  CHECK(enlarged);
  CHECK(pool.take());
}

TEST_CASE("a closed pool wakes who waits for a larger body") {
  BodyPool pool({.count = 2, .bytes = 100, .memory = 400});
  Body first = *pool.take();
  Body second = *pool.take();
  CHECK(pool.try_enlarge(second, 200));
  std::jthread closer([&] { pool.close(); });
  CHECK_FALSE(pool.enlarge(first, 150));
}

TEST_CASE("under pressure loads become fewer and batches larger, and calm gives loads back") {
  Pressure pressure(4);
  CHECK(pressure.growth() == 1);
  {
    Pressure::Turn first(pressure);
    Pressure::Turn second(pressure);
    first.pressed();
    second.pressed();  // of the same moment
    CHECK(pressure.times() == 1);
    second.pressed();
    CHECK(pressure.times() == 2);
  }
  CHECK(pressure.growth() == 4);
  for (int i = 0; i < 5; ++i) Pressure::Turn(pressure).pressed();
  CHECK(pressure.growth() == 8);
  std::atomic<int> turns = 0;
  std::vector<std::jthread> writers;
  std::atomic<int> most = 0;
  for (int i = 0; i < 4; ++i) {
    writers.emplace_back([&] {
      for (int k = 0; k < 3; ++k) {
        Pressure::Turn turn(pressure);
        if (const int now = ++turns; now > most) most = now;
        std::this_thread::yield();
        --turns;
      }
    });
  }
  writers.clear();
  CHECK(most == 1);  // twelve loads in peace are not yet enough for a second one at a time
  for (int i = 0; i < 4; ++i) Pressure::Turn{pressure};
  Pressure::Turn first(pressure);
  Pressure::Turn second(pressure);
}
