#include "runtime/sink/file/file_sink.h"

#include "runtime/encode/json_encoder.h"
#include "runtime/sink/file/file_csv_encoder.h"

namespace syncql::runtime {
namespace {

// The types that stand for what a cell becomes in the file.
std::string type_of(ValueClass values, FileFormat format) {
  if (values == ValueClass::Binary) return "varbinary";
  return values == ValueClass::Json && format == FileFormat::Json ? "json" : "text";
}

class FileWriter final : public SinkWriter {
 public:
  explicit FileWriter(Output& output) : output_(output) {}

  Result<LoadOutcome> load(const Batch& batch, const LoadContext& context) override {
    if (auto noted = context.announce(batch.label); !noted) return fail(std::move(noted.error()));
    if (auto written = output_.write(batch.body.view()); !written) {
      return fail(std::move(written.error()));
    }
    LoadOutcome outcome;
    outcome.loaded = batch.rows;
    return outcome;
  }

 private:
  Output& output_;
};

}  // namespace

Result<std::unique_ptr<Sink>> FileSink::create(const job::Endpoint& writer) {
  auto target = file_target(writer);
  if (!target) return fail(std::move(target.error()));
  return std::make_unique<FileSink>(std::move(*target));
}

FileSink::FileSink(FileTarget target) : target_(target), output_(std::move(target)) {}

Result<std::vector<TargetColumn>> FileSink::prepare(const std::vector<SourceColumn>& columns) {
  if (auto possible = output_.check(); !possible) return fail(std::move(possible.error()));
  std::vector<TargetColumn> out;
  columns_.clear();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::string& name = target_.columns.empty() ? columns[i].name : target_.columns[i];
    const std::string type = type_of(columns[i].values, target_.format);
    Rendering rendering = rendering_for(columns[i].values, type);
    if (rendering == Rendering::Moment) rendering = Rendering::Text;  // a file takes any date
    columns_.push_back({name, rendering});
    out.push_back({name, type, true});
  }
  return out;
}

BatchLimits FileSink::limits() const {
  constexpr std::uint64_t kRows = 500'000;
  constexpr std::uint64_t kBytes = std::uint64_t{4} << 20;
  return {.rows = kRows, .bytes = kBytes};
}

std::string FileSink::target() const {
  return target_.path.empty() ? "standard output" : target_.path;
}

Result<std::size_t> FileSink::run_before(const std::atomic<bool>& stop) {
  if (stop) return 0;
  std::string first;
  const FileCsvFormat format{target_.separator, target_.null_text};
  const bool header = target_.header && target_.format == FileFormat::Csv;
  if (header) first = FileCsvEncoder(columns_, format).header();
  if (auto begun = output_.begin(first); !begun) return fail(std::move(begun.error()));
  return 0;
}

Result<void> FileSink::run_after() {
  return output_.finish();
}

std::unique_ptr<RowEncoder> FileSink::encoder() const {
  if (target_.format == FileFormat::Json) {
    return std::make_unique<JsonEncoder>(columns_, JsonShape::Lines);
  }
  return std::make_unique<FileCsvEncoder>(columns_,
                                          FileCsvFormat{target_.separator, target_.null_text});
}

std::unique_ptr<SinkWriter> FileSink::open() {
  return std::make_unique<FileWriter>(output_);
}

}  // namespace syncql::runtime
