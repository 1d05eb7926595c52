// The tables of the run ledger, and how old files are brought up to date.
#pragma once

#include <cstdint>

namespace syncql::runtime {

inline constexpr std::int64_t kLedgerVersion = 1;  // of the file's `user_version`

inline constexpr const char* kLedgerSchema = R"(
CREATE TABLE runs (
  id INTEGER PRIMARY KEY, job TEXT NOT NULL, target TEXT NOT NULL, fingerprint TEXT NOT NULL,
  stage TEXT NOT NULL, began TEXT NOT NULL, ended TEXT NOT NULL,
  rows_read INTEGER NOT NULL, rows_loaded INTEGER NOT NULL, bytes_loaded INTEGER NOT NULL,
  batches INTEGER NOT NULL, dirty_rows INTEGER NOT NULL, seconds REAL NOT NULL,
  failure TEXT NOT NULL);
CREATE INDEX runs_of_job ON runs (job, target, id);
CREATE TABLE splits (
  run INTEGER NOT NULL, split INTEGER NOT NULL, predicate TEXT NOT NULL,
  after_key TEXT NOT NULL, upto_key TEXT NOT NULL, batches INTEGER,
  PRIMARY KEY (run, split)) WITHOUT ROWID;
CREATE TABLE batches (
  run INTEGER NOT NULL, split INTEGER NOT NULL, sequence INTEGER NOT NULL, label TEXT NOT NULL,
  stage TEXT NOT NULL, rows INTEGER NOT NULL, bytes INTEGER NOT NULL, dirty INTEGER NOT NULL,
  after_key TEXT NOT NULL, last_key TEXT NOT NULL, sent REAL NOT NULL, seconds REAL NOT NULL,
  PRIMARY KEY (run, split, sequence)) WITHOUT ROWID;
CREATE TABLE dead_letters (
  run INTEGER NOT NULL, split INTEGER NOT NULL, sequence INTEGER NOT NULL,
  reason TEXT NOT NULL, row TEXT NOT NULL, row_key TEXT NOT NULL);
CREATE INDEX dead_letters_of_batch ON dead_letters (run, split, sequence);
PRAGMA user_version = 1;
)";

}  // namespace syncql::runtime
