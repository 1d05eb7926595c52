#include "runtime/source/file/csv_rows.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/source/file/csv_cursor.h"
#include "runtime/source/file/csv_layout.h"
#include "runtime/source/file/slice.h"

namespace syncql::runtime {
namespace {

using Step = CsvScanner::Step;

void set_text(Cell& cell, std::string_view text) {
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text.data(), text.size()};
}

class CsvRows {
 public:
  CsvRows(const FileRequest& request, const CsvLayout& layout, CsvCursor cursor)
      : request_(request),
        layout_(layout),
        cursor_(std::move(cursor)),
        cells_(request.columns.size() + 1) {
    for (std::size_t i = 0; i < request.columns.size(); ++i) {
      set_text(cells_[i], request.columns[i].constant);
    }
    cells_.back().kind = Cell::Kind::UInt64;
  }

  Result<void> read(const Wanted& wanted, RowConsumer& consumer, const std::atomic<bool>& stop) {
    while (!stop.load(std::memory_order_relaxed)) {
      auto step = cursor_.next();
      if (!step) return fail(std::move(step.error()));
      const std::uint64_t offset = cursor_.offset();
      if (*step == Step::End || offset >= wanted.behind) return {};
      if (offset < wanted.first || (*step == Step::Blank && request_.skip_blank)) continue;
      if (!(is_row(*step) ? consumer.consume(row()) : reject(*step, consumer))) return {};
    }
    return {};
  }

 private:
  bool is_row(Step step) const {
    const std::size_t fields = cursor_.fields().size();
    const bool fits = fields == layout_.least || (fields > layout_.least && !layout_.exact);
    return step != Step::Torn && fits && cursor_.is_utf8();
  }

  Row row() {
    const auto fields = cursor_.fields();
    for (std::size_t i = 0; i < layout_.fields.size(); ++i) {
      if (layout_.fields[i] == CsvLayout::kConstant) continue;
      const CsvField& field = fields[layout_.fields[i]];
      const bool null = !field.quoted && field.raw == request_.null_text;
      if (null) {
        cells_[i].kind = Cell::Kind::Null;
      } else {
        set_text(cells_[i], cursor_.text(field));
      }
    }
    cells_.back().uint64 = cursor_.offset();
    return cells_;
  }

  bool reject(Step step, RowConsumer& consumer) {
    const std::size_t fields = cursor_.fields().size();
    std::string why = "is not UTF-8";
    if (step == Step::Torn) {
      why = "has text behind a closing quote";
    } else if (fields != layout_.least) {
      why = fmt::format("has {} field{}, and {}{} are expected", fields, fields == 1 ? "" : "s",
                        layout_.exact ? "" : "at least ", layout_.least);
    }
    return consumer.reject(fmt::format("{} {}", cursor_.name(), why), cursor_.raw());
  }

  const FileRequest& request_;
  const CsvLayout& layout_;
  CsvCursor cursor_;
  std::vector<Cell> cells_;
};

}  // namespace

Result<void> read_csv(const FileRequest& request, const Split& split, RowConsumer& consumer,
                      const std::atomic<bool>& stop) {
  const Slice slice = slice_of(split.predicate);
  const auto layout = csv_layout(request, slice.path);
  if (!layout) return fail(layout.error());
  const Wanted wanted = wanted_of(slice, split);
  const std::uint64_t from = std::max(wanted.from, layout->offset);
  std::optional<std::uint64_t> line;
  if (from == layout->offset) line = layout->line;
  auto stream = open_stream(slice.path, from);
  if (!stream) return fail(std::move(stream.error()));
  CsvRows rows(request, *layout,
               CsvCursor(Window(slice.path, std::move(*stream), from), request.csv, line));
  return rows.read(wanted, consumer, stop);
}

}  // namespace syncql::runtime
