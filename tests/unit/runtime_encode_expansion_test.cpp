#include <memory>
#include <random>

#include "runtime/encode/checked_encoder.h"
#include "runtime/encode/csv_encoder.h"
#include "runtime/encode/json_encoder.h"
#include "runtime/sink/file/file_csv_encoder.h"
#include "runtime/sink/mysql/row_encoders.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

std::vector<ColumnPlan> columns() {
  return {{"i", Rendering::Number},    {"x", Rendering::Floating}, {"d", Rendering::Moment},
          {"te\"xt", Rendering::Text}, {"b", Rendering::Base64},   {"doc", Rendering::Document}};
}

std::vector<MysqlColumn> mysql_columns() {
  std::vector<MysqlColumn> out(6);
  out[2].form = ValueForm::Text;
  out[4].form = ValueForm::Bytes;
  out[5].null_is_default = true;
  return out;
}

// Rows of the bytes that are hardest on each format: quotes, control characters, separators.
class Rows {
 public:
  Row next() {
    cells_.assign(6, Cell());
    texts_.assign(6, {});
    for (std::size_t i = 0; i < cells_.size(); ++i) fill(i);
    return cells_;
  }

 private:
  void fill(std::size_t i) {
    constexpr std::string_view kHard = "\"\\\x01\t\n'\0a,1";
    switch (random_() % 4) {
      case 0:
        return;
      case 1:
        cells_[i].kind = Cell::Kind::Double;
        cells_[i].float64 = -1.2345678901234567e-300;
        return;
      default:
        break;
    }
    const std::size_t size = random_() % 3 == 0 ? random_() % 3000 : random_() % 4;
    const bool one = random_() % 2 == 0;
    const char same = kHard[random_() % kHard.size()];
    for (std::size_t k = 0; k < size; ++k) {
      texts_[i] += one ? same : kHard[random_() % kHard.size()];
    }
    if (i == 0) texts_[i] = "-1234567890123456789012345678901234567890.5";
    if (i == 2) texts_[i] = "2026-01-02 03:04:05.123456";
    cells_[i].kind = Cell::Kind::Text;
    cells_[i].bytes = {texts_[i].data(), texts_[i].size()};
  }

  std::minstd_rand random_{7};
  std::vector<Cell> cells_;
  std::vector<std::string> texts_;
};

}  // namespace

TEST_CASE("no encoder needs more room for a row than it says") {
  std::vector<std::unique_ptr<RowEncoder>> encoders;
  encoders.push_back(std::make_unique<CsvEncoder>(columns(), CsvFormat{}));
  encoders.push_back(std::make_unique<CsvEncoder>(
      columns(), CsvFormat{.column_separator = "1", .row_delimiter = "\n", .escape = 'a'}));
  encoders.push_back(std::make_unique<JsonEncoder>(columns(), JsonShape::Array));
  encoders.push_back(std::make_unique<JsonEncoder>(columns(), JsonShape::Lines));
  encoders.push_back(std::make_unique<FileCsvEncoder>(columns(), FileCsvFormat{}));
  encoders.push_back(std::make_unique<FileCsvEncoder>(columns(), FileCsvFormat{.separator = 'A'}));
  encoders.push_back(std::make_unique<LoadRowEncoder>(mysql_columns()));
  encoders.push_back(std::make_unique<InsertRowEncoder>(mysql_columns()));
  ColumnPolicy mends;
  mends.column = 3;
  mends.name = "t";
  mends.invalid_utf8 = Remedy::Replace;
  encoders.push_back(with_policies(std::make_unique<JsonEncoder>(columns(), JsonShape::Lines),
                                   std::vector<ColumnPolicy>{mends}));
  for (const auto& encoder : encoders) {
    Rows rows;
    std::size_t taken = 0;
    for (int i = 0; i < 2000; ++i) {
      const Row row = rows.next();
      std::size_t texts = 0;
      for (const Cell& cell : row) {
        if (cell.kind == Cell::Kind::Text) texts += cell.bytes.size;
      }
      const RowExpansion expansion = encoder->expansion();
      const std::size_t most = expansion.fixed + expansion.per_byte * texts;
      Body body(most);
      taken += encoder->append(row, body) ? 1 : 0;
      if (body.size() > 0) encoder->close(body);
      REQUIRE(body.capacity() == most);
    }
    CHECK(taken > 100);
  }
}
