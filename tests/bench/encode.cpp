// What encoding costs per row of 8 mixed columns (about 140 bytes), beside the floor: one memcpy of
// the same cells. Prints nanoseconds per row, the best of several rounds; asserts nothing.
#include <chrono>
#include <cstdio>
#include <cstring>
#include <random>
#include <string>
#include <vector>

#include "runtime/encode/csv_encoder.h"
#include "runtime/encode/json_encoder.h"

using namespace syncql::runtime;

namespace {

constexpr std::size_t kRows = 20'000;
constexpr int kRounds = 25;
constexpr std::size_t kFlush = 5'242'880;

struct Data {
  std::vector<std::string> texts;
  std::vector<std::vector<Cell>> rows;
};

Cell text_cell(const std::string& text) {
  Cell cell;
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text.data(), text.size()};
  return cell;
}

Data make_data() {
  std::minstd_rand random(1);
  const auto digits = [&random](std::size_t count) {
    std::string text(1, static_cast<char>('1' + random() % 9));
    while (text.size() < count) text += static_cast<char>('0' + random() % 10);
    return text;
  };
  Data data;
  data.texts.reserve(kRows * 7);
  for (std::size_t i = 0; i < kRows; ++i) {
    for (const std::string& text :
         {digits(7), "name " + digits(10), digits(6) + "." + digits(2), digits(5),
          std::string("2024-05-17 12:34:56"), std::string(40 + random() % 60, 'x'), digits(1)}) {
      data.texts.push_back(text);
    }
    std::vector<Cell> row;
    for (std::size_t c = 0; c < 7; ++c) row.push_back(text_cell(data.texts[i * 7 + c]));
    if (i % 4 == 0) row[6] = Cell();
    Cell number;
    number.kind = Cell::Kind::Int64;
    number.int64 = static_cast<std::int64_t>(random());
    row.push_back(number);
    data.rows.push_back(std::move(row));
  }
  return data;
}

template <typename Append>
double best_ns_per_row(const Data& data, Append append) {
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto start = std::chrono::steady_clock::now();
    for (const auto& row : data.rows) append(row);
    const std::chrono::duration<double, std::nano> spent = std::chrono::steady_clock::now() - start;
    best = std::min(best, spent.count() / static_cast<double>(data.rows.size()));
  }
  return best;
}

double encoder_cost(const Data& data, RowEncoder& encoder) {
  Body body(kFlush + 65'536);
  return best_ns_per_row(data, [&](const std::vector<Cell>& row) {
    if (body.size() >= kFlush) body.cut(0);
    encoder.append(row, body);
  });
}

double memcpy_cost(const Data& data) {
  std::vector<char> body(kFlush + 65'536);
  char* out = body.data();
  return best_ns_per_row(data, [&](const std::vector<Cell>& row) {
    if (out - body.data() >= static_cast<std::ptrdiff_t>(kFlush)) out = body.data();
    for (const Cell& cell : row) {
      if (cell.kind != Cell::Kind::Text) continue;
      std::memcpy(out, cell.bytes.data, cell.bytes.size);
      out += cell.bytes.size;
    }
  });
}

}  // namespace

int main() {
  const Data data = make_data();
  const std::vector<ColumnPlan> columns{{"id", Rendering::Number},    {"name", Rendering::Text},
                                        {"price", Rendering::Number}, {"count", Rendering::Number},
                                        {"at", Rendering::Moment},    {"note", Rendering::Text},
                                        {"flag", Rendering::Number},  {"key", Rendering::Number}};
  CsvEncoder csv(columns, {.column_separator = "\x01", .row_delimiter = "\x02"});
  JsonEncoder json(columns, JsonShape::Array);
  std::printf("memcpy of the cells  %6.1f ns/row\n", memcpy_cost(data));
  std::printf("CSV                  %6.1f ns/row\n", encoder_cost(data, csv));
  std::printf("JSON                 %6.1f ns/row\n", encoder_cost(data, json));
  return 0;
}
