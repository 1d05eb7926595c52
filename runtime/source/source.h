// What a source of rows offers: its columns, its splits, and readers for them. One folder beside
// this file implements it per protocol. Knows nothing of targets and encodings.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "runtime/source/row.h"

namespace syncql::runtime {

// The class of a column's values, as far as encoding and type checks must know it.
enum class ValueClass : std::uint8_t {
  Integer,
  Decimal,
  Floating,
  Boolean,
  Text,
  Date,
  DateTime,
  Time,
  Binary,
  Json,
  Unsupported,
};

struct SourceColumn {
  std::string name;  // as the source reports it for the select list
  std::string type;  // the source's own spelling: `bigint unsigned`
  ValueClass values = ValueClass::Text;
  bool nullable = true;
  // Of a text, by the column's type; 0: not known, or as good as unbounded.
  std::uint64_t longest_bytes = 0;
  std::uint64_t longest_characters = 0;
};

// The place of a row in its split: the texts of a unique key's columns, as Source::key_cells()
// finds them in the row. Empty: before the first row, or behind the last.
using RowKey = std::vector<std::string>;

// A part of the table that one reader reads in one go. The splits of a table hold every row once.
struct Split {
  std::uint32_t index = 0;
  std::string predicate;  // in the source's SQL; empty: everything
  // What is left of the split when a part of it has been loaded before: the rows behind one key and
  // up to another one. Only where the source has a stable order.
  RowKey after = {};
  RowKey upto = {};  // included
};

// Whether each split is read in the order of a key, so that it can be taken up in its middle.
enum class KeyOrder : std::uint8_t { IfCheap, Always, Never };

class SourceReader {
 public:
  virtual ~SourceReader() = default;
  // Reads the split to its end, or until the consumer or `stop` says so.
  virtual Result<void> read(const Split& split, RowConsumer& consumer,
                            const std::atomic<bool>& stop) = 0;
};

class Source {
 public:
  virtual ~Source() = default;
  // The columns of the job's select list, in its order. Fails on one of an unsupported type.
  virtual Result<std::vector<SourceColumn>> describe() = 0;
  // For sources that can read in several orders: the one that an earlier run read in, which this
  // one takes up. To be called before enumerate().
  virtual void read_in_order(KeyOrder order) { (void)order; }
  // At least one split. For several readers and where the job names a split column: some times as
  // many as there are readers (the source knows its split factor), so that work can be balanced.
  virtual Result<std::vector<Split>> enumerate(std::uint32_t readers) = 0;
  // Which cells of a row carry a unique key in whose order each split is read; they may stand
  // behind those of the described columns. Empty: the order of rows is not stable, and no split can
  // be taken up in its middle. To be called after enumerate().
  virtual std::vector<std::size_t> key_cells() const { return {}; }
  // A reader with a connection of its own; call once per reader thread.
  virtual Result<std::unique_ptr<SourceReader>> open() = 0;
  // Rows that the source expects to deliver; 0 where it cannot tell. For progress only.
  virtual std::uint64_t estimated_rows() = 0;
  // What a plan tells of the source beside its columns (product and version, where it is); nothing
  // of it is needed to read.
  virtual std::vector<std::string> facts() { return {}; }
  // What the calls so far had to say beside their results (a split column that is of no use).
  virtual std::vector<Diagnostic> warnings() const { return {}; }
};

}  // namespace syncql::runtime
