// A row on its way from a source to an encoder: borrowed cells that point into the source's own
// buffer and live until the next row. Knows neither where rows come from nor where they go.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace syncql::runtime {

struct Cell {
  enum class Kind : std::uint8_t { Null, Text, Int64, UInt64, Float, Double };

  Kind kind = Kind::Null;
  union {
    struct {
      const char* data;
      std::size_t size;
    } bytes;  // Text: as the source printed it; may hold any byte, NUL included
    std::int64_t int64;
    std::uint64_t uint64;
    float float32;
    double float64;
  };

  Cell() : bytes{nullptr, 0} {}
  std::string_view text() const { return {bytes.data, bytes.size}; }
};

using Row = std::span<const Cell>;

// Takes rows on the reader's thread. This is the seam for encoders, previews and counters.
class RowConsumer {
 public:
  virtual ~RowConsumer() = default;
  // False: take no more rows (the consumer knows why); the reader then returns without an error.
  virtual bool consume(Row row) = 0;
  // A record that the source found and can make no row of (a torn line of a file): a dirty row.
  // `reason` names its place and quotes no value; `raw` is the record as far as it is known, and
  // may hold any byte. It is read and counted in its turn among the rows. False: as of consume().
  virtual bool reject(std::string_view reason, std::string_view raw) = 0;
};

}  // namespace syncql::runtime
