// A source and a target that are not there: rows of one cell, batches that are only counted.
#pragma once

#include <new>
#include <set>
#include <system_error>

#include "runtime/sink/sink.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

class OneByte final : public RowEncoder {
 public:
  bool append(Row row, Body& body) override {
    if (row[0].kind == Cell::Kind::Null) return false;
    body.append("x");
    return true;
  }
  RowExpansion expansion() const override { return {.fixed = 1}; }
  void close(Body&) override {}
  std::string reason() const override { return "null"; }
};

// Every split holds `rows` rows; every tenth is NULL where `dirty` says so.
struct FakeSource final : Source {
  std::uint64_t rows = 1000;
  bool dirty = false;
  bool endless = false;
  bool cannot_open = false;
  bool needs_memory = false;
  bool needs_thread = false;

  struct Reader final : SourceReader {
    explicit Reader(const FakeSource& of) : source(of) {}
    Result<void> read(const Split&, RowConsumer& consumer, const std::atomic<bool>& stop) override {
      if (source.needs_memory) throw std::bad_alloc();
      if (source.needs_thread) throw std::system_error(EAGAIN, std::generic_category());
      for (std::uint64_t i = 0; (source.endless || i < source.rows) && !stop; ++i) {
        std::vector<Cell> row(1);
        if (!source.dirty || i % 10 != 0) row[0].kind = Cell::Kind::Int64;
        if (!consumer.consume(row)) break;
      }
      return {};
    }
    const FakeSource& source;
  };

  Result<std::vector<SourceColumn>> describe() override { return std::vector<SourceColumn>(1); }
  Result<std::vector<Split>> enumerate(std::uint32_t) override { return std::vector<Split>(1); }
  Result<std::unique_ptr<SourceReader>> open() override {
    if (cannot_open) return fail(Diagnostic(kTargetUnreachable, "no"));
    return std::make_unique<Reader>(*this);
  }
  std::uint64_t estimated_rows() override { return 0; }
};

struct FakeSink : Sink {
  std::atomic<std::uint64_t> loads = 0;
  std::uint64_t fails_at = ~std::uint64_t{0};
  bool refuses = false;
  std::mutex mutex;
  std::set<std::string> labels;

  struct Writer final : SinkWriter {
    explicit Writer(FakeSink& of) : sink(of) {}
    Result<LoadOutcome> load(const Batch& batch, const LoadContext&) override {
      if (++sink.loads == sink.fails_at) {
        Diagnostic failure(kLoadRefused, "no");
        if (!sink.refuses) return fail(failure);
        return LoadOutcome{.dirty_reason = "no", .refusal = failure};
      }
      const std::lock_guard lock(sink.mutex);
      sink.labels.insert(batch.label);
      return LoadOutcome{.loaded = batch.rows};
    }
    FakeSink& sink;
  };

  Result<std::vector<TargetColumn>> prepare(const std::vector<SourceColumn>&) override {
    return std::vector<TargetColumn>(1);
  }
  const std::vector<Diagnostic>& warnings() const override { return none; }
  BatchLimits limits() const override { return {.rows = 7, .bytes = 1000}; }
  std::string target() const override { return "d.t"; }
  std::vector<std::string> statements_before() const override { return {}; }
  std::vector<std::string> statements_after() const override { return {}; }
  Result<std::size_t> run_before(const std::atomic<bool>&) override { return 0; }
  Result<void> run_after() override { return {}; }
  std::unique_ptr<RowEncoder> encoder() const override { return std::make_unique<OneByte>(); }
  std::unique_ptr<SinkWriter> open() override { return std::make_unique<Writer>(*this); }

  std::vector<Diagnostic> none;
};

}  // namespace syncql::runtime
