#include "runtime/commit/remaining.h"

#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "runtime/commit/codes.h"
#include "runtime/commit/label.h"

namespace syncql::runtime {
namespace {

using Batches = std::span<const BatchRecord>;

Batches of_split(const std::vector<BatchRecord>& batches, std::uint32_t split) {
  const auto first = std::find_if(batches.begin(), batches.end(),
                                  [&](const auto& batch) { return batch.split == split; });
  const auto last =
      std::find_if(first, batches.end(), [&](const auto& batch) { return batch.split != split; });
  return {first, last};
}

bool all_recorded(const SplitRecord& split, Batches batches) {
  return split.batches && *split.batches == batches.size();
}

// A batch that did not arrive is made again of the same rows, under the label it had: should the
// earlier request still come through, the target takes only one of the two.
Portion repeated(const Split& split, const BatchRecord& batch) {
  Portion portion{split, batch.sequence, batch.label};
  portion.split.after = batch.after;
  if (!batch.last.empty()) portion.split.upto = batch.last;
  return portion;
}

class Planner {
 public:
  explicit Planner(const std::vector<SplitRecord>& splits) {
    for (const SplitRecord& split : splits) next_ = std::max(next_, split.split.index + 1);
  }

  void plan_ordered(const SplitRecord& record, Batches batches) {
    for (const BatchRecord& batch : batches) {
      if (batch.stage == BatchStage::Sent) {
        plan_.portions.push_back(repeated(record.split, batch));
      }
    }
    if (all_recorded(record, batches)) return;
    if (batches.empty()) {
      plan_.portions.push_back({record.split});
      return;
    }
    add_gaps(record.split, batches);
    close(record, batches);
  }

  Result<void> plan_unordered(const SplitRecord& record, Batches batches) {
    const bool whole = all_recorded(record, batches) && batches.size() == 1;
    const bool arrived = std::any_of(batches.begin(), batches.end(), [&](const auto& batch) {
      return batch.stage != BatchStage::Sent || (!whole && rows_in_pieces(batch.label));
    });
    const bool open = std::any_of(batches.begin(), batches.end(), [](const auto& batch) {
      return batch.stage == BatchStage::Sent;
    });
    if (all_recorded(record, batches) && !open) return {};
    if (arrived) {
      return fail(Diagnostic(kCannotResume,
                             fmt::format("part {} of the table has been loaded halfway, and its "
                                         "rows have no order to be taken up by",
                                         record.split.index))
                      .with_help("empty the target table, or delete what the run loaded; then "
                                 "run without `--resume`"));
    }
    if (whole) {
      plan_.portions.push_back({record.split, 0, batches.front().label});  // of the same rows
    } else if (batches.empty()) {
      plan_.portions.push_back({record.split});
    } else {
      add(record.split, {}, {});
      plan_.closed.push_back({record.split, 0});
    }
    return {};
  }

  Remaining take() { return std::move(plan_); }

 private:
  // Batches are recorded when a writer takes them, so one in the middle may be missing.
  void add_gaps(const Split& split, Batches batches) {
    RowKey cursor = split.after;
    for (const BatchRecord& batch : batches) {
      if (batch.after != cursor) add(split, cursor, batch.after);
      if (batch.last.empty()) return;
      cursor = batch.last;
    }
    if (cursor != split.upto || cursor.empty()) add(split, cursor, split.upto);
  }

  void add(const Split& split, RowKey after, RowKey upto) {
    Split part = split;
    part.index = next_++;
    part.after = std::move(after);
    part.upto = std::move(upto);
    plan_.portions.push_back({part});
    plan_.added.push_back(std::move(part));
  }

  void close(const SplitRecord& record, Batches batches) {
    plan_.closed.push_back({record.split, static_cast<std::uint32_t>(batches.size())});
  }

  Remaining plan_;
  std::uint32_t next_ = 0;
};

}  // namespace

Result<Remaining> remaining(const std::vector<SplitRecord>& splits,
                            const std::vector<BatchRecord>& batches, bool ordered) {
  Planner planner(splits);
  for (const SplitRecord& split : splits) {
    const Batches made = of_split(batches, split.split.index);
    if (ordered) {
      planner.plan_ordered(split, made);
    } else if (auto planned = planner.plan_unordered(split, made); !planned) {
      return fail(planned.error());
    }
  }
  return planner.take();
}

}  // namespace syncql::runtime
