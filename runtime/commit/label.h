// The names under which batches are loaded. They are deterministic, so that a batch sent twice is
// known for what it is, and differ between jobs, runs, splits, batches and attempts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace syncql::runtime {

class LabelScheme {
 public:
  // `target` is `database.table`: StarRocks keeps some labels for the whole cluster.
  LabelScheme(std::string_view job_name, std::string_view target, std::uint64_t run_id);

  // The label of a batch's first attempt; fits StarRocks' `^[-\w]{1,128}$`, as do later attempts.
  std::string batch(std::uint32_t split, std::uint32_t sequence) const;

 private:
  std::string prefix_;
};

// The label of attempt 1, 2, … at the batch. A new attempt is due only where the server says that
// the one before it was aborted.
std::string attempt_label(const std::string& batch_label, std::uint32_t attempt);

// A batch that holds rows which the target refuses is loaded in pieces, under labels of their own.
// What the ledger keeps of such a batch, and nothing is sent under:
std::string pieces_label(const std::string& batch_label, std::uint64_t rows);
// How many rows the batch has of which this is the label; nothing where it is no such label.
std::optional<std::uint64_t> rows_in_pieces(std::string_view label);
// Of the rows from `from`, counted from 0, to before `to`.
std::string piece_label(const std::string& pieces_label, std::uint64_t from, std::uint64_t to);

// FNV-1a, 64 bits: the same on every machine and in every version.
std::uint64_t stable_hash(std::string_view text);

}  // namespace syncql::runtime
