#include "sandbox/load/ascii.h"
#include "sandbox/load/csv.h"

namespace syncql::sandbox {
namespace {

enum class CellEnd : std::uint8_t { Separator, Row, Buffer };

// Reads cell after cell; what it unquotes goes to the row's scratch text.
class QuotedCells {
 public:
  QuotedCells(std::string_view buffer, const CsvFormat& format, CsvRow& row)
      : buffer_(buffer), format_(format), row_(row) {}

  // Adds one cell and says what stood behind it.
  CellEnd take() {
    const std::size_t begin = row_.scratch.size();
    bool was_enclosed = false;
    if (format_.trim_space) skip_spaces();
    if (format_.enclose != 0 && at(format_.enclose)) {
      ++position_;
      was_enclosed = true;
      take_enclosed();
    }
    const CellEnd end = take_ordinary();
    if (format_.trim_space && !was_enclosed) trim_scratch(begin);
    row_.ends.push_back(row_.scratch.size());
    return end;
  }

  std::size_t position() const { return position_; }
  std::size_t text_end() const { return text_end_; }

  // Only now: the scratch text grows no more, so that views into it hold.
  void finish() {
    const std::string_view scratch = row_.scratch;
    std::size_t begin = 0;
    for (const std::size_t end : row_.ends) {
      const std::string_view cell = scratch.substr(begin, end - begin);
      row_.cells.push_back(cell == "\\N" ? std::nullopt : std::optional(cell));
      begin = end;
    }
    row_.columns = row_.cells.size();
  }

 private:
  bool at(char letter) const { return position_ < buffer_.size() && buffer_[position_] == letter; }

  void skip_spaces() {
    while (at(' ')) ++position_;
  }

  void trim_scratch(std::size_t begin) {
    while (row_.scratch.size() > begin && row_.scratch.back() == ' ') row_.scratch.pop_back();
  }

  // The byte behind an escape is taken as it is.
  void take_escaped() {
    if (++position_ < buffer_.size()) row_.scratch.push_back(buffer_[position_++]);
  }

  // Up to the closing quote, or to the end of the buffer.
  void take_enclosed() {
    while (position_ < buffer_.size()) {
      if (format_.escape != 0 && at(format_.escape)) {
        take_escaped();
      } else if (at(format_.enclose)) {
        if (!buffer_.substr(position_ + 1).starts_with(format_.enclose)) {
          ++position_;
          return;
        }
        row_.scratch.push_back(format_.enclose);
        position_ += 2;
      } else {
        take_run();
      }
    }
  }

  // Inside quotes nothing is looked for but the quote and the escape.
  void take_run() {
    auto end = buffer_.find(format_.enclose, position_);
    if (end == std::string_view::npos) end = buffer_.size();
    std::string_view run = buffer_.substr(position_, end - position_);
    if (format_.escape != 0) run = run.substr(0, run.find(format_.escape));
    row_.scratch.append(run);
    position_ += run.size();
  }

  // Outside of quotes: up to the next byte that may mean something.
  void take_plain_run() {
    const char row = format_.row_delimiter[0];
    const char separator = format_.column_separator[0];
    std::size_t end = position_;
    while (end < buffer_.size()) {
      const char letter = buffer_[end];
      if (letter == separator || letter == row) break;
      if (letter == format_.enclose || letter == format_.escape) break;
      ++end;
    }
    row_.scratch.append(buffer_, position_, end - position_);
    position_ = end;
  }

  CellEnd take_ordinary() {
    for (;;) {
      take_plain_run();
      if (position_ == buffer_.size()) break;
      const std::string_view rest = buffer_.substr(position_);
      if (rest.starts_with(format_.row_delimiter)) {
        text_end_ = position_;
        position_ += format_.row_delimiter.size();
        return CellEnd::Row;
      }
      if (rest.starts_with(format_.column_separator)) {
        position_ += format_.column_separator.size();
        return CellEnd::Separator;
      }
      take_special(rest[0]);
    }
    text_end_ = position_;
    return CellEnd::Buffer;
  }

  // A quote that stands in the middle of a cell is dropped: the BE does so.
  void take_special(char letter) {
    if (format_.escape != 0 && letter == format_.escape) {
      take_escaped();
    } else {
      if (format_.enclose == 0 || letter != format_.enclose) row_.scratch.push_back(letter);
      ++position_;
    }
  }

  std::string_view buffer_;
  const CsvFormat& format_;
  CsvRow& row_;
  std::size_t position_ = 0;
  std::size_t text_end_ = 0;
};

}  // namespace

std::size_t parse_quoted_row(std::string_view buffer, bool last, const CsvFormat& format,
                             CsvRow& row) {
  row.cells.clear();
  row.scratch.clear();
  row.ends.clear();
  row.columns = 0;
  row.text = {};
  if (buffer.starts_with(format.row_delimiter)) return format.row_delimiter.size();

  QuotedCells cells(buffer, format, row);
  CellEnd end = CellEnd::Separator;
  while (end == CellEnd::Separator) end = cells.take();
  if (end == CellEnd::Buffer && !last) return 0;
  row.text = buffer.substr(0, cells.text_end());
  cells.finish();
  return cells.position();
}

// Most rows hold neither quotes nor escapes, and are cut as they would be without any.
std::size_t count_quoted_row(std::string_view buffer, bool last, const CsvFormat& format,
                             CsvRow& row) {
  const std::size_t taken = count_plain_row(buffer, last, format, row);
  const auto holds = [&](char letter) {
    return letter != 0 && row.text.find(letter) != std::string_view::npos;
  };
  if (taken > 0 && !holds(format.enclose) && !holds(format.escape)) return taken;
  return parse_quoted_row(buffer, last, format, row);
}

}  // namespace syncql::sandbox
