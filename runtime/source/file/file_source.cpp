#include "runtime/source/file/file_source.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"
#include "runtime/source/file/csv_layout.h"
#include "runtime/source/file/csv_rows.h"
#include "runtime/source/file/file_list.h"
#include "runtime/source/file/file_splits.h"
#include "runtime/source/file/json_rows.h"
#include "runtime/source/file/row_estimate.h"

namespace syncql::runtime {
namespace {

constexpr std::uint64_t kPart = std::uint64_t{64} << 20;

class FileReader final : public SourceReader {
 public:
  explicit FileReader(const FileRequest& request) : request_(request) {}

  Result<void> read(const Split& split, RowConsumer& consumer,
                    const std::atomic<bool>& stop) override {
    return request_.format == FileFormat::Csv ? read_csv(request_, split, consumer, stop)
                                              : read_json(request_, split, consumer, stop);
  }

 private:
  const FileRequest& request_;
};

class FileSource final : public Source {
 public:
  explicit FileSource(FileRequest request) : request_(std::move(request)) {}

  Result<std::vector<SourceColumn>> describe() override {
    if (auto found = find(); !found) return fail(std::move(found.error()));
    if (auto named = name_columns(); !named) return fail(std::move(named.error()));
    std::vector<SourceColumn> columns;
    for (const FileColumn& column : request_.columns) {
      const bool constant = column.kind == FileColumn::Kind::Constant;
      columns.push_back({constant ? fmt::format("'{}'", column.constant) : column.name, "text",
                         ValueClass::Text, !constant});
    }
    return columns;
  }

  Result<std::vector<Split>> enumerate(std::uint32_t readers) override {
    if (auto found = find(); !found) return fail(std::move(found.error()));
    auto found = file_splits(request_, files_, readers, kPart);
    if (!found) return fail(std::move(found.error()));
    warnings_ = std::move(found->warnings);
    return std::move(found->splits);
  }

  std::vector<Diagnostic> warnings() const override { return warnings_; }

  // A record's offset in its file.
  std::vector<std::size_t> key_cells() const override { return {request_.columns.size()}; }

  Result<std::unique_ptr<SourceReader>> open() override {
    return std::make_unique<FileReader>(request_);
  }

  std::uint64_t estimated_rows() override { return row_estimate(files_); }

 private:
  Result<void> find() {
    if (!files_.empty()) return {};
    auto found = find_input_files(request_);
    if (!found) return fail(std::move(found.error()));
    files_ = std::move(*found);
    return {};
  }

  // What the first file says of the columns; each of the others is asked when it is read.
  Result<void> name_columns() {
    if (request_.format == FileFormat::Csv) {
      auto layout = csv_layout(request_, files_.front().path);
      if (!layout) return fail(std::move(layout.error()));
      if (!request_.columns.empty()) return {};
      for (const std::string& name : layout->names) {
        FileColumn column;
        column.name = name;
        request_.columns.push_back(std::move(column));
      }
    }
    if (!request_.columns.empty()) return {};
    Diagnostic diagnostic(
        kFileColumn, fmt::format("`{}` does not say which columns there are", files_.front().path));
    diagnostic.span = request_.span;
    return fail(diagnostic.with_help("list the columns behind the file's name"));
  }

  FileRequest request_;
  std::vector<FoundFile> files_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace

Result<std::unique_ptr<Source>> make_file_source(const job::Job& job) {
  auto request = file_request(job);
  if (!request) return fail(std::move(request.error()));
  return std::make_unique<FileSource>(std::move(*request));
}

}  // namespace syncql::runtime
