// What the headers of one load say, read and checked in the order in which a BE does. Knows no
// table: what needs one is checked by plan.h.
#pragma once

#include <cstdint>
#include <string>

#include "sandbox/load/checked.h"
#include "sandbox/load/codec.h"
#include "sandbox/load/csv.h"
#include "sandbox/load/headers.h"
#include "sandbox/load/json_path.h"

namespace syncql::sandbox {

enum class BodyFormat : std::uint8_t { Csv, Json };

struct JsonFormat {
  std::vector<JsonPath> paths;  // pair with the fields of the plan; none: match by key
  JsonPath root;
  bool strip_outer_array = false;
};

struct LoadSettings {
  BodyFormat format = BodyFormat::Csv;
  Packing packing = Packing::None;
  CsvFormat csv;
  std::size_t skip_header = 0;  // rows
  JsonFormat json;
  std::string columns;     // the header's text; empty: the table's own
  std::string where;       // a predicate over the table's columns; empty: all rows
  std::string partitions;  // names of those that take rows; empty: all
  double max_filter_ratio = 0;
  bool strict_mode = false;
  bool partial_update = false;
  bool negative = false;
  std::string merge_condition;
};

// `format` alone: a BE looks at it before it begins the transaction.
Checked<BodyFormat> read_format(const LoadHeaders& headers);
// Seconds; the default where the header is missing.
Checked<std::int64_t> read_timeout(const LoadHeaders& headers);
// All the others. What StarRocks has and the sandbox lacks is refused, never passed over.
Checked<LoadSettings> read_settings(const LoadHeaders& headers, bool replaces_escapes);

}  // namespace syncql::sandbox
