// What a BE answers to one load, and its JSON. Key order and presence: StreamLoadContext::to_json.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <string>

#include "sandbox/load/row_sinks.h"

namespace syncql::sandbox {

struct LoadTimes {  // milliseconds
  std::int64_t all = 0;
  std::int64_t begin = 0;
  std::int64_t plan = 0;
  std::int64_t read = 0;
  std::int64_t write = 0;
  std::int64_t commit = 0;
};

struct LoadReply {
  std::int64_t txn = -1;  // stays so where the transaction could not begin
  std::string label;
  std::string database;
  std::string table;
  std::string status = "Fail";
  std::string existing_job;  // RUNNING or FINISHED, with `Label Already Exists` alone
  std::string message;
  RowCounts counts;
  std::int64_t bytes = 0;
  LoadTimes times;
  std::string error_url;
};

nlohmann::ordered_json to_json(const LoadReply& reply);

}  // namespace syncql::sandbox
