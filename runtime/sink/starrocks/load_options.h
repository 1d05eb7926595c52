// From a job's writer options to how its batches are loaded: addresses, body format, request
// headers, limits. Checks all that can be checked without a server.
#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/batch/batch.h"
#include "runtime/compress/compression.h"
#include "runtime/encode/csv_encoder.h"
#include "runtime/encode/json_encoder.h"

namespace syncql::runtime {

enum class BodyFormat : std::uint8_t { Csv, Json };

struct LoadOptions {
  std::vector<std::string> fe_urls;  // `http://host:port`
  BodyFormat format = BodyFormat::Csv;
  Compression compression = Compression::None;
  CsvFormat csv;
  JsonShape json = JsonShape::Array;
  bool enclose_given = false;   // by the user: then no version of the server is asked
  bool filters_rows = false;    // the user's `where`: rows may stay out without being dirty
  bool rejects_rows = false;    // `max_filter_ratio` above 0: bad rows are left out
  bool own_columns = false;     // the user's `columns` takes the place of ours
  bool partial_update = false;  // columns that are not loaded keep their values
  std::vector<std::pair<std::string, std::string>>
      headers;                        // but for label, format, columns, enclose
  std::chrono::seconds timeout{600};  // of one load, at the server
  BatchLimits limits;
  std::vector<Diagnostic> warnings;
};

// `declared_urls`: those of the data source, for where the writer gives none.
// Loads are strict unless the user says `strict_mode = false`: the server's own default would turn
// values that do not fit into NULL without a word.
Result<LoadOptions> load_options(const job::Endpoint& writer,
                                 const std::vector<std::string>& declared_urls);

}  // namespace syncql::runtime
