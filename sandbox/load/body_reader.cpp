#include "sandbox/load/body_reader.h"

#include "sandbox/load/csv_reader.h"
#include "sandbox/load/json_reader.h"
#include "sandbox/load/unpacking_reader.h"

namespace syncql::sandbox {

std::unique_ptr<BodyReader> make_body_reader(const LoadSettings& settings, const LoadPlan& plan,
                                             bool count_only, RowSink& sink) {
  std::unique_ptr<BodyReader> reader;
  if (settings.format == BodyFormat::Json) {
    reader = std::make_unique<JsonReader>(settings.json, plan, count_only, sink);
  } else {
    reader = std::make_unique<CsvReader>(settings, plan, count_only, sink);
  }
  if (settings.packing == Packing::None) return reader;
  return std::make_unique<UnpackingReader>(settings.packing, std::move(reader));
}

}  // namespace syncql::sandbox
