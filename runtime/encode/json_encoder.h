// Rows as JSON objects, keyed by the target's column names: one array per body, or one object a
// line. Numbers keep their digits, bytes are Base64; a row that is not valid UTF-8 is refused,
// because one bad byte fails a whole load.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/encode/column_plan.h"
#include "runtime/encode/row_encoder.h"

namespace syncql::runtime {

enum class JsonShape : std::uint8_t { Array, Lines };

// Why these columns cannot be sent as JSON; lower case. Nothing where they can.
std::optional<std::string> json_trouble(const std::vector<ColumnPlan>& columns);

class JsonEncoder final : public RowEncoder {
 public:
  JsonEncoder(std::vector<ColumnPlan> columns, JsonShape shape);

  bool append(Row row, Body& body) override;
  RowExpansion expansion() const override;
  void close(Body& body) override;
  std::string reason() const override;
  std::vector<std::optional<std::string>> decoded(std::string_view encoded) const override;

 private:
  enum class Refusal { None, NotUtf8, NotFinite, NotMoment, RowSize };

  bool append_cell(const Cell& cell, Rendering rendering, Body& body);
  bool append_native(const Cell& cell, Body& body);
  bool append_text(std::string_view text, Rendering rendering, Body& body);
  void append_document(std::string_view text, Body& body);
  bool refuse(Refusal why);

  std::vector<ColumnPlan> columns_;
  std::vector<std::string> keys_;  // `"name":`, escaped; from the second on with a comma before
  JsonShape shape_;
  std::size_t column_ = 0;  // the present one
  Refusal refusal_ = Refusal::None;
};

}  // namespace syncql::runtime
