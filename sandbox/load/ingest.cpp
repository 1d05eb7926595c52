#include "sandbox/load/ingest.h"

#include <algorithm>

#include "sandbox/load/ascii.h"
#include "sandbox/load/partition_choice.h"

namespace syncql::sandbox {

Checked<std::unique_ptr<Ingest>> Ingest::into(Table table, LoadSettings settings) {
  std::unique_ptr<Ingest> made(new Ingest(std::move(settings)));
  made->table_ = std::move(table);
  auto plan = make_plan(made->table_, made->settings_);
  if (!plan) return refuse(std::move(plan.error()));
  made->plan_ = *std::move(plan);
  if (auto chosen = made->choose_partitions(); !chosen) return refuse(std::move(chosen.error()));
  made->sink_ =
      std::make_unique<CollectingSink>(made->table_, made->plan_, made->settings_.strict_mode);
  made->reader_ = make_body_reader(made->settings_, made->plan_, false, *made->sink_);
  return made;
}

Checked<std::unique_ptr<Ingest>> Ingest::counting(LoadSettings settings) {
  if (!settings.where.empty() || !settings.partitions.empty())
    return refuse("the sandbox knows no header where or partitions when it discards rows");
  std::unique_ptr<Ingest> made(new Ingest(std::move(settings)));
  auto plan = make_counting_plan(made->settings_);
  if (!plan) return refuse(std::move(plan.error()));
  made->plan_ = *std::move(plan);
  made->sink_ = std::make_unique<CountingSink>();
  made->reader_ = make_body_reader(made->settings_, made->plan_, true, *made->sink_);
  return made;
}

Checked<void> Ingest::feed(std::string_view bytes) {
  return reader_->feed(bytes);
}

Checked<void> Ingest::finish() {
  return reader_->finish();
}

Checked<void> Ingest::judge() const {
  const RowCounts& counts = sink_->counts();
  const auto filtered = static_cast<double>(counts.filtered);
  const auto selected = static_cast<double>(counts.total - counts.unselected);
  if (filtered > settings_.max_filter_ratio * selected) return refuse("too many filtered rows");
  if (counts.loaded() == 0)
    return refuse(
        "No rows were imported from upstream. Possible causes: the body holds no rows, or "
        "all of them were filtered");
  return {};
}

Checked<void> Ingest::choose_partitions() {
  auto condition = partition_condition(table_, settings_.partitions);
  if (!condition) return refuse(std::move(condition.error()));
  // A column that is not loaded has its default in all rows: nothing is asked of them.
  const auto decides = [this](const TargetColumn& target) {
    return same_word(table_.columns[target.column].name, table_.partitions->column);
  };
  if (table_.partitions && std::any_of(plan_.targets.begin(), plan_.targets.end(), decides))
    partition_ = *std::move(condition);
  return {};
}

CollectingSink* Ingest::collecting() {
  return dynamic_cast<CollectingSink*>(sink_.get());
}

void Ingest::select(const std::vector<bool>& selected) {
  if (auto* sink = collecting()) sink->select(selected);
}

void Ingest::filter(const std::vector<bool>& in_partition) {
  if (auto* sink = collecting())
    sink->filter(in_partition, "The row is out of partition ranges. Please add a new partition.");
}

const LoadRows* Ingest::rows() const {
  const auto* collected = dynamic_cast<const CollectingSink*>(sink_.get());
  return collected == nullptr ? nullptr : &collected->rows();
}

}  // namespace syncql::sandbox
