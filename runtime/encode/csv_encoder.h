// Rows as the CSV that StarRocks' Stream Load reads. Text that the separators could tear is put
// between enclosing characters, those inside doubled; so every text but `\N` arrives as it left.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "runtime/encode/column_plan.h"
#include "runtime/encode/row_encoder.h"
#include "runtime/encode/scan.h"

namespace syncql::runtime {

// The separators and characters must be usable together: see csv_format_trouble.
struct CsvFormat {
  std::string column_separator = "\t";
  std::string row_delimiter = "\n";
  std::optional<char> enclose = '"';          // none: a row that needs it is refused
  std::optional<char> escape = std::nullopt;  // doubled where it stands in text
};

// Why no text could be told from the separators; lower case. Nothing where all is well.
std::optional<std::string> csv_format_trouble(const CsvFormat& format);

class CsvEncoder final : public RowEncoder {
 public:
  CsvEncoder(std::vector<ColumnPlan> columns, CsvFormat format);

  bool append(Row row, Body& body) override;
  RowExpansion expansion() const override;
  void close(Body& body) override;
  std::string reason() const override;
  std::vector<std::optional<std::string>> decoded(std::string_view encoded) const override;

 private:
  enum class Refusal { None, NullText, Separator, NotFinite, NotMoment, BlankRow, RowSize };

  char* append_cell(const Cell& cell, Rendering rendering, char* out, Body& body);
  char* append_plain(std::string_view text, char* out, Body& body);
  char* append_native(const Cell& cell, char* out, Body& body);
  char* append_text(std::string_view text, char* out, Body& body);
  char* append_enclosed(std::string_view text, char* out, Body& body);
  char* append_base64(std::string_view bytes, char* out, Body& body);
  char* wider(std::size_t bytes, char* out, Body& body);
  char* refuse(Refusal why);

  std::vector<ColumnPlan> columns_;
  CsvFormat format_;
  SpecialBytes special_;           // any of these: the text must be enclosed
  bool plain_needs_care_ = false;  // a separator could stand in a number, date or Base64
  std::size_t fixed_bytes_ = 0;    // of a row, beside its texts
  std::size_t start_ = 0;          // of the present row in the body
  std::size_t need_ = 0;           // bytes of it: texts as they are, until one proves to need more
  std::size_t column_ = 0;         // the present one
  Refusal refusal_ = Refusal::None;
};

}  // namespace syncql::runtime
