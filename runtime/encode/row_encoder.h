// Turns borrowed rows into the bytes of a request body. One implementation per body format; none
// knows where the body is sent.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/encode/body.h"
#include "runtime/source/row.h"

namespace syncql::runtime {

// A row above this is refused: it is far beyond what StarRocks takes in one value (1 MiB of text,
// 16 MiB of JSON), and it keeps the memory of a run known.
inline constexpr std::size_t kMaxRowBytes = std::size_t{100} << 20;

// The most bytes that an encoder makes of a row: so many, and so many for each byte of its texts.
struct RowExpansion {
  std::size_t fixed = 0;
  std::size_t per_byte = 1;
};

// An encoder serves one thread.
class RowEncoder {
 public:
  virtual ~RowEncoder() = default;

  // Appends the row, as many of its cells as there are columns. False: it cannot be sent, `reason`
  // says why, the body is as it was.
  virtual bool append(Row row, Body& body) = 0;
  virtual RowExpansion expansion() const = 0;
  // Completes a body that holds at least one row, before it is sent.
  virtual void close(Body& body) = 0;
  // Of the last refusal: lower case, names the column, quotes no value.
  virtual std::string reason() const = 0;
  // A row of a body as texts of its cells, nothing for NULL; empty where this format is not read
  // back. `encoded` begins where the row before it ended.
  virtual std::vector<std::optional<std::string>> decoded(std::string_view encoded) const {
    (void)encoded;
    return {};
  }
};

}  // namespace syncql::runtime
