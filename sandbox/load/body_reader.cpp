#include "sandbox/load/body_reader.h"

#include "sandbox/load/csv_reader.h"
#include "sandbox/load/json_reader.h"

namespace syncql::sandbox {

std::unique_ptr<BodyReader> make_body_reader(const LoadSettings& settings, const LoadPlan& plan,
                                             bool count_only, RowSink& sink) {
  if (settings.format == BodyFormat::Json)
    return std::make_unique<JsonReader>(settings.json, plan, count_only, sink);
  return std::make_unique<CsvReader>(settings, plan, count_only, sink);
}

}  // namespace syncql::sandbox
