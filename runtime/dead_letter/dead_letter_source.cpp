#include "runtime/dead_letter/dead_letter_source.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fstream>

#include "runtime/dead_letter/codes.h"
#include "runtime/dead_letter/dead_letter_line.h"

namespace syncql::runtime {
namespace {

struct Letter {
  std::uint64_t line = 0;  // from 1
  std::vector<std::optional<std::string>> values;
};

class DeadLetterReader final : public SourceReader {
 public:
  explicit DeadLetterReader(const std::vector<Letter>& letters) : letters_(letters) {}

  Result<void> read(const Split& split, RowConsumer& consumer,
                    const std::atomic<bool>& stop) override {
    const std::uint64_t after = line_of(split.after, 0);
    const std::uint64_t upto = line_of(split.upto, UINT64_MAX);
    std::vector<Cell> cells;
    for (const Letter& letter : letters_) {
      if (stop || letter.line > upto) break;
      if (letter.line <= after) continue;
      cells.clear();
      for (const auto& value : letter.values) {
        Cell& cell = cells.emplace_back();
        if (!value) continue;
        cell.kind = Cell::Kind::Text;
        cell.bytes = {value->data(), value->size()};
      }
      Cell& line = cells.emplace_back();
      line.kind = Cell::Kind::UInt64;
      line.uint64 = letter.line;
      if (!consumer.consume(cells)) break;
    }
    return {};
  }

 private:
  static std::uint64_t line_of(const RowKey& key, std::uint64_t otherwise) {
    std::uint64_t line = otherwise;
    if (!key.empty()) std::from_chars(key[0].data(), key[0].data() + key[0].size(), line);
    return line;
  }

  const std::vector<Letter>& letters_;
};

class DeadLetterSource final : public Source {
 public:
  DeadLetterSource(std::vector<SourceColumn> columns, std::vector<Letter> letters)
      : columns_(std::move(columns)), letters_(std::move(letters)) {}

  Result<std::vector<SourceColumn>> describe() override { return columns_; }
  Result<std::vector<Split>> enumerate(std::uint32_t) override { return std::vector<Split>(1); }
  std::vector<std::size_t> key_cells() const override { return {columns_.size()}; }
  Result<std::unique_ptr<SourceReader>> open() override {
    return std::make_unique<DeadLetterReader>(letters_);
  }
  std::uint64_t estimated_rows() override { return letters_.size(); }

 private:
  std::vector<SourceColumn> columns_;
  std::vector<Letter> letters_;
};

Diagnostic bad_line(const std::string& path, std::uint64_t line, const std::string& why) {
  return Diagnostic(kNotADeadLetter, fmt::format("line {} of `{}`: {}", line, path, why))
      .with_help("mend the line or delete it; nothing has been loaded");
}

std::string list_of(const std::vector<std::string>& names) {
  return fmt::format("`{}`", fmt::join(names, "`, `"));
}

// The values in the columns' order; fails where the row has others than these.
tl::expected<std::vector<std::optional<std::string>>, std::string> in_order(
    DeadLetterRow&& row, const std::vector<std::string>& columns) {
  std::vector<std::optional<std::string>> values(columns.size());
  std::vector<std::string> missing = columns;
  for (auto& [name, value] : row) {
    const auto found = std::find(columns.begin(), columns.end(), name);
    if (found == columns.end()) {
      return tl::unexpected(
          fmt::format("the job has no target column `{}`, but {}", name, list_of(columns)));
    }
    values[static_cast<std::size_t>(found - columns.begin())] = std::move(value);
    std::erase(missing, name);
  }
  if (missing.empty()) return values;
  return tl::unexpected(fmt::format("the row lacks {}", list_of(missing)));
}

std::vector<std::string> names_of(const DeadLetterRow& row) {
  std::vector<std::string> names;
  for (const auto& [name, value] : row) names.push_back(name);
  return names;
}

}  // namespace

Result<std::unique_ptr<Source>> make_dead_letter_source(const job::Job& job,
                                                        const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return fail(Diagnostic(kNoDeadLetters, fmt::format("cannot read `{}`", path))
                    .with_help("a run names its file in the report, as `dead letters`; `syncql "
                               "history` lists the runs"));
  }
  std::vector<std::string> names;
  for (const job::Column& column : job.writer.columns) names.push_back(column.text);
  std::vector<Letter> letters;
  std::uint64_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    auto row = read_dead_letter(line);
    if (!row) return fail(bad_line(path, number, row.error()));
    if (names.empty()) names = names_of(*row);
    auto values = in_order(std::move(*row), names);
    if (!values) return fail(bad_line(path, number, values.error()));
    letters.push_back({number, std::move(*values)});
  }
  if (letters.empty()) {
    return fail(Diagnostic(kNoDeadLetters, fmt::format("`{}` holds no row", path)));
  }
  std::vector<SourceColumn> columns;
  for (std::string& name : names) {
    columns.emplace_back().name = std::move(name);
    columns.back().type = "text";
  }
  return std::make_unique<DeadLetterSource>(std::move(columns), std::move(letters));
}

}  // namespace syncql::runtime
