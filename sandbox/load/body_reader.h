// A load's body on its way in: fed in pieces as they arrive, finished once. Knows no HTTP.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

#include "sandbox/load/checked.h"
#include "sandbox/load/plan.h"
#include "sandbox/load/settings.h"

namespace syncql::sandbox {

using RowCells = std::span<const std::optional<std::string_view>>;

// Where the rows of a body go.
class RowSink {
 public:
  virtual ~RowSink() = default;
  // One cell for each field of the plan; nothing is NULL. `text` is the row as it was sent.
  virtual void add(RowCells cells, std::string_view text) = 0;
  // A row that cannot be cut into its fields.
  virtual void reject(std::string_view message, std::string_view text) = 0;
};

// An error fails the whole load.
class BodyReader {
 public:
  virtual ~BodyReader() = default;
  virtual Checked<void> feed(std::string_view bytes) = 0;
  virtual Checked<void> finish() = 0;
};

// `plan` and `sink` outlive the reader. With `count_only` cells may be left out of the rows.
std::unique_ptr<BodyReader> make_body_reader(const LoadSettings& settings, const LoadPlan& plan,
                                             bool count_only, RowSink& sink);

}  // namespace syncql::sandbox
