#include <algorithm>
#include <iterator>

#include "runtime/commit/ledger.h"
#include "runtime/commit/ledger_words.h"
#include "runtime/commit/row_key_text.h"
#include "runtime/commit/run_lock.h"

namespace syncql::runtime {
namespace {

using SqlRow = std::vector<SqlValue>;

std::string text_at(const SqlRow& row, std::size_t column) {
  const auto* text = std::get_if<std::string>(&row[column]);
  return text == nullptr ? std::string() : *text;
}

std::uint64_t number_at(const SqlRow& row, std::size_t column) {
  const auto* value = std::get_if<std::int64_t>(&row[column]);
  return value == nullptr ? 0 : static_cast<std::uint64_t>(*value);
}

std::uint32_t small_at(const SqlRow& row, std::size_t column) {
  return static_cast<std::uint32_t>(number_at(row, column));
}

double real_at(const SqlRow& row, std::size_t column) {
  const auto* value = std::get_if<double>(&row[column]);
  return value == nullptr ? static_cast<double>(number_at(row, column)) : *value;
}

constexpr const char* kRunColumns =
    "SELECT id, job, target, fingerprint, stage, began, ended, rows_read, rows_loaded, "
    "bytes_loaded, batches, dirty_rows, seconds, failure FROM runs ";

RunRecord run_of(const SqlRow& row) {
  RunRecord run;
  run.id = number_at(row, 0);
  run.job = text_at(row, 1);
  run.target = text_at(row, 2);
  run.fingerprint = text_at(row, 3);
  run.stage = stage_of(text_at(row, 4));
  run.began = text_at(row, 5);
  run.ended = text_at(row, 6);
  run.totals.rows_read = number_at(row, 7);
  run.totals.rows_loaded = number_at(row, 8);
  run.totals.bytes_loaded = number_at(row, 9);
  run.totals.batches = number_at(row, 10);
  run.totals.dirty_rows = number_at(row, 11);
  run.totals.seconds = real_at(row, 12);
  run.failure = text_at(row, 13);
  return run;
}

SplitRecord split_of(const SqlRow& row) {
  SplitRecord record;
  record.split.index = small_at(row, 0);
  record.split.predicate = text_at(row, 1);
  record.split.after = key_from_text(text_at(row, 2));
  record.split.upto = key_from_text(text_at(row, 3));
  if (std::holds_alternative<std::int64_t>(row[4])) record.batches = small_at(row, 4);
  return record;
}

BatchRecord batch_of(const SqlRow& row) {
  BatchRecord batch;
  batch.split = small_at(row, 0);
  batch.sequence = small_at(row, 1);
  batch.label = text_at(row, 2);
  batch.stage = batch_stage_of(text_at(row, 3));
  batch.rows = number_at(row, 4);
  batch.bytes = number_at(row, 5);
  batch.dirty = number_at(row, 6);
  batch.after = key_from_text(text_at(row, 7));
  batch.last = key_from_text(text_at(row, 8));
  batch.seconds = real_at(row, 9);
  return batch;
}

DeadLetter letter_of(const SqlRow& row) {
  DeadLetter letter;
  letter.split = small_at(row, 0);
  letter.sequence = small_at(row, 1);
  letter.reason = text_at(row, 2);
  letter.row = text_at(row, 3);
  letter.key = key_from_text(text_at(row, 4));
  return letter;
}

template <typename Record>
Result<std::vector<Record>> records(const Result<SqlRows>& rows, Record (*of)(const SqlRow&)) {
  if (!rows) return fail(rows.error());
  std::vector<Record> out;
  std::transform(rows->begin(), rows->end(), std::back_inserter(out), of);
  return out;
}

SqlValue number(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

}  // namespace

Result<SqlRows> Ledger::read(const std::string& sql, const std::vector<SqlValue>& values) {
  const std::lock_guard lock(*mutex_);
  auto rows = database_.query(sql, values);
  if (!rows) return fail(unusable(rows.error()));
  return std::move(*rows);
}

Result<std::optional<RunRecord>> Ledger::latest(const std::string& job, const std::string& target) {
  const std::string sql =
      std::string(kRunColumns) + "WHERE job = ?1 AND target = ?2 ORDER BY id DESC LIMIT 1";
  auto runs = records(read(sql, {job, target}), run_of);
  if (!runs) return fail(runs.error());
  if (runs->empty()) return std::nullopt;
  return std::move(runs->front());
}

Result<std::optional<RunRecord>> Ledger::resumable(const std::string& job,
                                                   const std::string& target) {
  auto run = latest(job, target);
  if (!run || !*run) return run;
  const Stage stage = (*run)->stage;
  const bool over = stage == Stage::Done && !RunLock::is_left(path_, (*run)->id);
  if (over || stage == Stage::Abandoned) return std::nullopt;
  return run;
}

Result<std::vector<SplitRecord>> Ledger::splits(std::uint64_t run) {
  return records(read("SELECT split, predicate, after_key, upto_key, batches FROM splits "
                      "WHERE run = ?1 ORDER BY split",
                      {number(run)}),
                 split_of);
}

Result<std::vector<BatchRecord>> Ledger::batches(std::uint64_t run) {
  return records(read("SELECT split, sequence, label, stage, rows, bytes, dirty, after_key, "
                      "last_key, seconds FROM batches WHERE run = ?1 ORDER BY split, sequence",
                      {number(run)}),
                 batch_of);
}

Result<std::vector<DeadLetter>> Ledger::dead_letters(std::uint64_t run) {
  return records(read("SELECT split, sequence, reason, row, row_key FROM dead_letters "
                      "WHERE run = ?1 ORDER BY split, sequence, rowid",
                      {number(run)}),
                 letter_of);
}

Result<std::vector<RunRecord>> Ledger::history(std::size_t limit) {
  return records(read(std::string(kRunColumns) + "ORDER BY id DESC LIMIT ?1", {number(limit)}),
                 run_of);
}

}  // namespace syncql::runtime
