// What is in flight between readers and writers: a sealed request body and what it holds.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/encode/body.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// What one reader reads in one go: a split, or what is left of one.
struct Portion {
  Split split;
  std::uint32_t sequence = 0;  // of the first batch
  std::string label = {};      // not empty: all rows make one batch, which has been sent under it
};

// A row that cannot be sent, or that the target does not take.
struct LeftOutRow {
  std::string reason;
  std::string row;  // a JSON object
  RowKey key = {};  // in the source; empty: not known
};

struct Batch {
  std::string label;  // of the first attempt; empty until a writer takes the batch
  Body body;
  std::uint64_t rows = 0;
  std::uint32_t split = 0;
  std::uint32_t sequence = 0;  // within the split, from 0
  RowKey after = {};           // of the row before its first one, where the source has an order
  RowKey last = {};            // of its last row; of a split's last batch: where the split ends
  bool ends_split = false;     // no batch of the split follows
  std::vector<LeftOutRow> left_out = {};  // by the encoder, while the batch was made
  // Where each row ends in the body; kept only where rows that the target refuses are looked for.
  std::vector<std::size_t> row_ends = {};
  std::uint64_t tolerated = 0;  // how many of its rows may yet be refused

  std::string_view row(std::size_t index) const {
    const std::size_t start = index == 0 ? 0 : row_ends[index - 1];
    return body.view().substr(start, row_ends[index] - start);
  }
};

struct BatchLimits {
  std::uint64_t rows = 0;            // a batch is sealed when it has as many,
  std::uint64_t bytes = 0;           // or when its body has grown to this,
  std::chrono::milliseconds age{0};  // or when a row comes so long after its first one; 0: never
  std::uint32_t copies = 0;          // of its body, at most, that there are while it is loaded
};

}  // namespace syncql::runtime
