// A JSON body cut into rows. It is held as a whole: so does a BE, and a syntax error anywhere fails
// the whole load.
#pragma once

#include <simdjson.h>
#include <unordered_map>

#include "sandbox/load/body_reader.h"

namespace syncql::sandbox {

class JsonReader final : public BodyReader {
 public:
  JsonReader(const JsonFormat& format, const LoadPlan& plan, bool count_only, RowSink& sink);
  Checked<void> feed(std::string_view bytes) override;
  Checked<void> finish() override;

 private:
  using Value = simdjson::ondemand::value;

  Checked<void> take_document(simdjson::ondemand::document_reference document);
  Checked<void> take_rows(Value root);
  Checked<void> take_row(std::string_view text);
  simdjson::error_code read_by_key(simdjson::ondemand::document& document);
  simdjson::error_code read_by_path(simdjson::ondemand::document& document);

  JsonFormat format_;
  const LoadPlan& plan_;
  bool count_only_;
  RowSink& sink_;
  std::string body_;
  simdjson::ondemand::parser row_parser_;
  std::unordered_map<std::string, std::size_t> field_of_key_;
  std::vector<std::optional<std::string>> values_;  // of the row at hand, one a field
  std::vector<bool> seen_;
};

}  // namespace syncql::sandbox
