#include "runtime/source/mysql/key_cuts.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "runtime/source/mysql/catalogue.h"
#include "runtime/source/mysql/key_hint.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kCutsPerPart = 4;
constexpr std::size_t kCutsToFindKeys = 64;
constexpr double kSteps = 200000;  // rows that the server may walk over to find one boundary
constexpr double kLopsided = 32;   // a cut that leaves less than this part of the rows on a side

}  // namespace

KeyCuts::KeyCuts(MysqlConnection& connection, std::string from, const TableKey& key)
    : connection_(connection), from_(std::move(from)), key_(key) {
  std::vector<std::string> items;
  for (const KeyColumn& column : key_.columns) {
    items.push_back(delivered(column.kind, quoted_name(column.name)));
  }
  items_ = fmt::format("{}", fmt::join(items, ", "));
}

std::optional<RowKey> KeyCuts::key_where(const std::string& condition, End end,
                                         std::uint64_t offset) {
  std::vector<std::string> order;
  for (const KeyColumn& column : key_.columns) {
    order.push_back(quoted_name(column.name) + (end == End::Least ? "" : " DESC"));
  }
  auto table =
      connection_.query(fmt::format("SELECT {} FROM {} WHERE {} ORDER BY {} LIMIT 1 OFFSET {}",
                                    items_, from_, condition, fmt::join(order, ", "), offset));
  if (!table || table->rows.empty()) return std::nullopt;
  RowKey out;
  for (const auto& cell : table->rows.front()) {
    if (!cell) return std::nullopt;
    out.push_back(*cell);
  }
  return out;
}

std::string KeyCuts::condition_of(const RowKey& behind_key,
                                  const std::optional<RowKey>& before_key) const {
  std::string out = fmt::format("({})", behind(key_, behind_key));
  if (before_key) out += fmt::format(" AND ({})", before(key_, *before_key));
  return out;
}

// Estimates of large ranges are often cut off at half of the table: never more than `most`.
double KeyCuts::estimate(const RowKey& from, const std::optional<RowKey>& to, double most) {
  std::string condition = fmt::format("({})", not_before(key_, from));
  if (to) condition += fmt::format(" AND ({})", before(key_, *to));
  const auto rows = explained_rows(
      connection_, fmt::format("SELECT {} FROM {} WHERE {}", items_, from_, condition));
  return std::min(most, rows ? static_cast<double>(*rows) : most / 2);
}

std::vector<RowKey> KeyCuts::boundaries(std::uint32_t count) {
  std::vector<std::string> known;
  for (const KeyColumn& column : key_.columns) {
    known.push_back(quoted_name(column.name) + " IS NOT NULL");
  }
  const std::string all = fmt::format("{}", fmt::join(known, " AND "));
  auto least = key_where(all, End::Least);
  auto greatest = key_where(all, End::Greatest);
  if (!least || !greatest) return {};
  greatest_ = std::move(*greatest);
  const auto rows =
      explained_rows(connection_, fmt::format("SELECT {} FROM {}", items_, from_)).value_or(1);
  parts_ = {{std::move(*least), std::nullopt, static_cast<double>(rows), false}};
  cut_heaviest(count);
  double sum = 0;
  for (const Part& part : parts_) sum += part.rows;
  return joined(sum / count);
}

void KeyCuts::cut_heaviest(std::uint32_t count) {
  for (std::size_t cuts = 0; cuts < kCutsToFindKeys + kCutsPerPart * count; ++cuts) {
    double sum = 0;
    std::size_t heaviest = parts_.size();
    for (std::size_t i = 0; i < parts_.size(); ++i) {
      sum += parts_[i].rows;
      const bool heavier = heaviest == parts_.size() || parts_[i].rows > parts_[heaviest].rows;
      if (!parts_[i].whole && heavier) heaviest = i;
    }
    if (heaviest == parts_.size() || parts_[heaviest].rows <= 1.5 * sum / count) return;
    if (!cut(heaviest)) parts_[heaviest].whole = true;
  }
}

bool KeyCuts::cut(std::size_t at) {
  const Part part = parts_[at];
  auto middle = guessed(part, part.to.value_or(greatest_), 0);
  double left = 0;
  double right = 0;
  const auto weigh = [&] {
    left = estimate(part.from, middle, part.rows);
    right = estimate(*middle, part.to, part.rows);
    if (left + right <= part.rows || left + right <= 0) return;
    const double scale = part.rows / (left + right);
    left *= scale;
    right *= scale;
  };
  if (middle) weigh();
  const bool lopsided = !middle || std::min(left, right) * kLopsided < part.rows;
  if (lopsided && part.rows <= kSteps) {
    const auto half = static_cast<std::uint64_t>(part.rows / 2);
    auto walked = key_where(condition_of(part.from, part.to), End::Least, half);
    if (walked) {
      middle = std::move(walked);
      weigh();
    }
  }
  if (!middle) return false;
  parts_[at].to = middle;
  parts_[at].rows = left;
  parts_.insert(parts_.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                {*middle, part.to, right, false});
  return true;
}

// A key of the part behind its first, about half way to `end`; columns before `column` are those of
// the part's first key.
std::optional<RowKey> KeyCuts::guessed(const Part& part, const RowKey& end, std::size_t column) {
  std::string same;
  for (std::size_t i = 0;; ++i) {
    if (i == key_.columns.size()) return std::nullopt;
    const KeyKind kind = key_.columns[i].kind;
    const std::string name = comparable(kind, quoted_name(key_.columns[i].name));
    const std::string equal =
        same + fmt::format(" AND {} = {}", name, key_literal(kind, part.from[i]));
    if (i < column || part.from[i] == end[i]) {
      same = equal;
      continue;
    }
    const std::string inside = condition_of(part.from, part.to) + same;
    if (const auto guess = between(kind, part.from[i], end[i])) {
      const std::string there = key_literal(kind, *guess);
      auto found = key_where(fmt::format("{} AND {} >= {}", inside, name, there), End::Least);
      if (found) return found;
      return key_where(fmt::format("{} AND {} < {}", inside, name, there), End::Greatest);
    }
    if (i + 1 == key_.columns.size()) return std::nullopt;
    // All that begin as the first key does, by the next column; or else what comes behind them.
    const auto last = key_where(condition_of(part.from, part.to) + equal, End::Greatest);
    if (last) return guessed(part, *last, i + 1);
    return key_where(condition_of(part.from, part.to), End::Least);
  }
}

std::vector<RowKey> KeyCuts::joined(double share) const {
  std::vector<RowKey> out;
  double rows = 0;
  for (const Part& part : parts_) {
    const bool first = &part == &parts_.front();
    if (first || rows + part.rows <= share) {
      rows += part.rows;
      continue;
    }
    out.push_back(part.from);
    rows = part.rows;
  }
  return out;
}

}  // namespace syncql::runtime
