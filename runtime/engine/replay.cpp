#include "runtime/engine/replay.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

#include "runtime/commit/label.h"

namespace syncql::runtime {

job::Job replay_job(const job::Job& job, const std::string& dead_letters) {
  std::ifstream file(dead_letters, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  job::Job replay = job;
  replay.name = fmt::format("{}_replay_{:016x}", job.name, stable_hash(bytes));
  std::erase_if(replay.writer.options, [](const job::Option& option) {
    return option.role == job::Role::Before || option.role == job::Role::After;
  });
  return replay;
}

}  // namespace syncql::runtime
