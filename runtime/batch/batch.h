// What is in flight between readers and writers: a sealed request body and what it holds.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/encode/body.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct Batch {
  std::string label;  // of the first attempt; given when a writer takes the batch
  Body body;
  std::uint64_t rows = 0;
  std::uint32_t split = 0;
  std::uint32_t sequence = 0;  // within the split, from 0
  RowKey after = {};           // of the row before its first one, where the source has an order
  RowKey last = {};            // of its last row
};

struct BatchLimits {
  std::uint64_t rows = 0;   // a batch is sealed when it has as many,
  std::uint64_t bytes = 0;  // or when its body has grown to this
};

}  // namespace syncql::runtime
