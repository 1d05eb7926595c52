#include "runtime/commit/ledger.h"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

#include "runtime/commit/codes.h"
#include "runtime/commit/ledger_schema.h"
#include "runtime/commit/ledger_words.h"
#include "runtime/commit/row_key_text.h"
#include "runtime/commit/run_lock.h"

namespace syncql::runtime {
namespace {

Diagnostic unusable_at(const std::string& path, const std::string& why) {
  return Diagnostic(kLedgerUnusable,
                    fmt::format("the run ledger `{}` cannot be used: {}", path, why))
      .with_help(
          "check that its folder may be written to and that the disk has room, or name "
          "another file with `--ledger`");
}

SqlValue number(std::uint64_t value) {
  return static_cast<std::int64_t>(value);
}

// Committed means on the disk: a batch that is sent must be found again after a power cut, too.
constexpr const char* kSafety = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL";

SqliteDatabase::Outcome<void> bring_up_to_date(SqliteDatabase& database) {
  if (auto safe = database.script(kSafety); !safe) return safe;
  if (auto begun = database.script("BEGIN IMMEDIATE"); !begun) return begun;
  const auto version = database.query("PRAGMA user_version");
  if (!version) return tl::make_unexpected(version.error());
  const auto found = std::get<std::int64_t>((*version)[0][0]);
  if (found > kLedgerVersion) {
    (void)database.script("ROLLBACK");
    return tl::make_unexpected(std::string("a newer version of syncql wrote it"));
  }
  if (found == 0) {
    if (auto made = database.script(kLedgerSchema); !made) return made;
  }
  return database.script("COMMIT");
}

}  // namespace

Ledger::Ledger(std::string path, SqliteDatabase database)
    : path_(std::move(path)),
      database_(std::move(database)),
      mutex_(std::make_unique<std::mutex>()) {}

Result<Ledger> Ledger::open(const std::string& path) {
  std::error_code trouble;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, trouble);
  if (trouble) return fail(unusable_at(path, trouble.message()));
  auto database = SqliteDatabase::open(path);
  if (!database) return fail(unusable_at(path, database.error()));
  if (auto ready = bring_up_to_date(*database); !ready) {
    return fail(unusable_at(path, ready.error()));
  }
  return Ledger(path, std::move(*database));
}

Diagnostic Ledger::unusable(const std::string& why) const {
  return unusable_at(path_, why);
}

Result<void> Ledger::write(const std::string& sql, const std::vector<SqlValue>& values) {
  if (auto done = database_.query(sql, values); !done) return fail(unusable(done.error()));
  return {};
}

// Holds the lock for all of the writes; they take it no more.
Result<void> Ledger::together(const std::function<Result<void>()>& writes) {
  const std::lock_guard lock(*mutex_);
  if (auto begun = database_.script("BEGIN IMMEDIATE"); !begun) {
    return fail(unusable(begun.error()));
  }
  auto done = writes();
  if (done) {
    if (auto ended = database_.script("COMMIT"); !ended) done = fail(unusable(ended.error()));
  }
  if (!done) (void)database_.script("ROLLBACK");
  return done;
}

Result<void> Ledger::begin(const RunRecord& run, const std::vector<Split>& splits) {
  const auto earlier = latest(run.job, run.target);
  if (!earlier) return fail(earlier.error());
  auto begun = together([&]() -> Result<void> {
    auto retired = write(
        "UPDATE runs SET stage = 'abandoned' WHERE job = ?1 AND target = ?2 AND stage <> 'done'",
        {run.job, run.target});
    if (!retired) return retired;
    auto added = write(
        "INSERT INTO runs VALUES (?1, ?2, ?3, ?4, ?5, datetime('now'), '', 0, 0, 0, 0, 0, 0, '')",
        {number(run.id), run.job, run.target, run.fingerprint, std::string(word_of(run.stage))});
    if (!added) return added;
    if (auto tidy = forget_old_details(); !tidy) return tidy;
    return add_splits(run.id, splits);
  });
  if (!begun || !*earlier) return begun;
  return RunLock::forget(path_, (*earlier)->id);
}

// Runs stay in the history; what their splits and batches were is of use for a while only.
Result<void> Ledger::forget_old_details() {
  constexpr int kDetailed = 200;
  for (const char* table : {"splits", "batches", "dead_letters"}) {
    auto done = write(fmt::format("DELETE FROM {} WHERE run IN (SELECT id FROM runs WHERE stage IN "
                                  "('done', 'abandoned') ORDER BY id DESC LIMIT -1 OFFSET {})",
                                  table, kDetailed),
                      {});
    if (!done) return done;
  }
  return {};
}

Result<void> Ledger::add_splits(std::uint64_t run, const std::vector<Split>& splits) {
  for (const Split& split : splits) {
    auto added = write("INSERT INTO splits VALUES (?1, ?2, ?3, ?4, ?5, NULL)",
                       {number(run), number(split.index), split.predicate, key_text(split.after),
                        key_text(split.upto)});
    if (!added) return added;
  }
  return {};
}

Result<void> Ledger::enter(std::uint64_t run, Stage stage) {
  const std::lock_guard lock(*mutex_);
  return write("UPDATE runs SET stage = ?2, ended = '', failure = '' WHERE id = ?1",
               {number(run), std::string(word_of(stage))});
}

Result<void> Ledger::close(std::uint64_t run, Stage stage, const RunTotals& totals,
                           const std::string& failure) {
  const std::lock_guard lock(*mutex_);
  return write(
      "UPDATE runs SET stage = ?2, ended = datetime('now'), rows_read = rows_read + ?3, "
      "rows_loaded = rows_loaded + ?4, bytes_loaded = bytes_loaded + ?5, batches = batches + ?6, "
      "dirty_rows = dirty_rows + ?7, seconds = seconds + ?8, failure = ?9 WHERE id = ?1",
      {number(run), std::string(word_of(stage)), number(totals.rows_read),
       number(totals.rows_loaded), number(totals.bytes_loaded), number(totals.batches),
       number(totals.dirty_rows), totals.seconds, failure});
}

Result<void> Ledger::sending(std::uint64_t run, const BatchRecord& batch,
                             const std::vector<DeadLetter>& left_out) {
  return together([&]() -> Result<void> {
    auto sent = write(
        "INSERT OR REPLACE INTO batches VALUES "
        "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, julianday('now'), 0)",
        {number(run), number(batch.split), number(batch.sequence), batch.label,
         std::string(word_of(BatchStage::Sent)), number(batch.rows), number(batch.bytes),
         number(batch.dirty), key_text(batch.after), key_text(batch.last)});
    if (!sent) return sent;
    auto forgotten =
        write("DELETE FROM dead_letters WHERE run = ?1 AND split = ?2 AND sequence = ?3",
              {number(run), number(batch.split), number(batch.sequence)});
    if (!forgotten) return forgotten;
    return add_letters(run, left_out);
  });
}

Result<void> Ledger::settled(std::uint64_t run, const BatchRecord& batch,
                             const std::vector<DeadLetter>& refused) {
  return together([&]() -> Result<void> {
    auto noted = write(
        "UPDATE batches SET stage = ?4, rows = ?5, dirty = ?6, "
        "seconds = (julianday('now') - sent) * 86400 "
        "WHERE run = ?1 AND split = ?2 AND sequence = ?3",
        {number(run), number(batch.split), number(batch.sequence),
         std::string(word_of(batch.stage)), number(batch.rows), number(batch.dirty)});
    if (!noted) return noted;
    return add_letters(run, refused);
  });
}

Result<void> Ledger::add_letters(std::uint64_t run, const std::vector<DeadLetter>& letters) {
  for (const DeadLetter& letter : letters) {
    auto added = write("INSERT INTO dead_letters VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                       {number(run), number(letter.split), number(letter.sequence), letter.reason,
                        letter.row, key_text(letter.key)});
    if (!added) return added;
  }
  return {};
}

Result<void> Ledger::split_loaded(std::uint64_t run, std::uint32_t split) {
  const std::lock_guard lock(*mutex_);
  return write(
      "UPDATE batches SET stage = ?3, seconds = (julianday('now') - sent) * 86400 "
      "WHERE run = ?1 AND split = ?2",
      {number(run), number(split), std::string(word_of(BatchStage::Loaded))});
}

Result<void> Ledger::add(std::uint64_t run, const std::vector<DeadLetter>& letters) {
  return together([&] { return add_letters(run, letters); });
}

Result<void> Ledger::read_to_end(std::uint64_t run, std::uint32_t split, std::uint32_t batches) {
  const std::lock_guard lock(*mutex_);
  return write("UPDATE splits SET batches = ?3 WHERE run = ?1 AND split = ?2",
               {number(run), number(split), number(batches)});
}

Result<void> Ledger::replace(std::uint64_t run, const std::vector<SplitRecord>& closed,
                             const std::vector<Split>& added) {
  return together([&]() -> Result<void> {
    for (const SplitRecord& split : closed) {
      auto done =
          write("UPDATE splits SET batches = ?3 WHERE run = ?1 AND split = ?2",
                {number(run), number(split.split.index), number(split.batches.value_or(0))});
      if (!done) return done;
      if (split.batches.value_or(0) > 0) continue;
      done = write("DELETE FROM batches WHERE run = ?1 AND split = ?2",
                   {number(run), number(split.split.index)});
      if (!done) return done;
    }
    auto forgotten = write(
        "DELETE FROM dead_letters WHERE run = ?1 AND NOT EXISTS (SELECT 1 FROM batches WHERE "
        "batches.run = dead_letters.run AND batches.split = dead_letters.split AND "
        "batches.sequence = dead_letters.sequence)",
        {number(run)});
    if (!forgotten) return forgotten;
    return add_splits(run, added);
  });
}

std::string default_ledger_path() {
  const auto variable = [](const char* name) {
    const char* value = std::getenv(name);
    return std::string(value == nullptr ? "" : value);
  };
  std::string state = variable("XDG_STATE_HOME");
  if (state.empty()) state = variable("HOME") + "/.local/state";
  return state + "/syncql/ledger.db";
}

}  // namespace syncql::runtime
