#include "sandbox/load/partition_choice.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

tl::unexpected<std::string> unknown(std::string_view name, const Table& table) {
  return refuse(fmt::format("Unknown partition '{}' in table '{}'", name, table.name));
}

Checked<std::string> condition_of(std::string_view name, const Table& table) {
  const auto& list = table.partitions->list;
  const auto found = std::find_if(list.begin(), list.end(), [name](const Partition& partition) {
    return same_word(partition.name, name);
  });
  if (found == list.end()) return unknown(name, table);
  return found->condition;
}

}  // namespace

Checked<std::string> partition_condition(const Table& table, std::string_view header) {
  if (!table.partitions) {
    if (header.empty()) return "";
    if (table.is_partitioned)
      return refuse(
          fmt::format("the sandbox does not know the partitions of {} one by one", table.name));
    // One partition has the table's own name.
    if (same_word(header, table.name)) return "";
    return unknown(header, table);
  }
  std::string condition;
  const auto add = [&condition](const std::string& one) {
    condition += (condition.empty() ? "" : " OR ") + one;
  };
  if (header.empty())
    for (const Partition& partition : table.partitions->list) add(partition.condition);
  while (!header.empty()) {
    const auto end = std::min(header.find(','), header.size());
    auto one = condition_of(trim(header.substr(0, end), " \t`"), table);
    if (!one) return one;
    add(*one);
    header.remove_prefix(std::min(end + 1, header.size()));
  }
  return condition;
}

}  // namespace syncql::sandbox
