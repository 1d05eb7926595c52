#include "runtime/engine/run_settings.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <unistd.h>

#include "runtime/engine/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::int64_t kMostReaders = 32;
constexpr std::int64_t kFlushInterval = 300'000;  // ms: what loaders of StarRocks have in common
constexpr std::uint64_t kMegabyte = 1'000'000;    // the unit of `mbps`

// Numbers of settings may come as texts: so the platform's JSON writes them.
std::optional<std::int64_t> number(const job::Option* option) {
  if (option == nullptr) return std::nullopt;
  if (const std::int64_t* value = option->value.as_int()) return *value;
  const std::string* text = option->value.as_string();
  std::int64_t value = 0;
  if (text == nullptr) return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return value;
}

std::uint64_t positive(std::optional<std::int64_t> value) {
  return static_cast<std::uint64_t>(std::max<std::int64_t>(0, value.value_or(0)));
}

std::uint64_t half_of_the_machine() {
  const long pages = sysconf(_SC_PHYS_PAGES);
  const long page = sysconf(_SC_PAGE_SIZE);
  if (pages <= 0 || page <= 0) return std::uint64_t{1} << 30;
  return static_cast<std::uint64_t>(pages) / 2 * static_cast<std::uint64_t>(page);
}

Remedy remedy(const std::string& word) {
  if (word == "reject") return Remedy::Reject;
  if (word == "null") return Remedy::Null;
  return word.empty() || word == "keep" ? Remedy::None : Remedy::Replace;
}

ValueRules value_rules(const job::Job& job) {
  ValueRules out;
  out.zero_date_text = job::text_or(job.setting("run.zeroDate"), "");
  out.zero_date = remedy(out.zero_date_text);
  out.invalid_utf8 = remedy(job::text_or(job.setting("run.invalidUtf8"), ""));
  out.overflow = remedy(job::text_or(job.setting("run.overflow"), ""));
  return out;
}

// One that is filled or loaded, and room for a row that is larger.
constexpr std::uint64_t kLeastBodies = 3;

std::string copies_text(std::uint32_t copies) {
  if (copies == 0) return "";
  return fmt::format(", each with {} a load makes (compressed, or in pieces)",
                     copies == 1 ? "the copy that" : "the two copies that");
}

Diagnostic not_enough_memory(const BatchLimits& limits, std::uint64_t needed, std::uint64_t given) {
  return Diagnostic(kNotEnoughMemory,
                    fmt::format("batches of {} bytes need {} bytes of memory, and this run may use "
                                "{}",
                                limits.bytes, needed, given))
      .with_note(
          fmt::format("that is a batch and room for larger rows{}", copies_text(limits.copies)))
      .with_help("lower `maxBatchSize`, or raise `run.memory` where it is given");
}

}  // namespace

RunSettings run_settings(const job::Job& job) {
  RunSettings settings;
  settings.readers = static_cast<std::uint32_t>(
      std::clamp<std::int64_t>(number(job.setting("concurrent")).value_or(1), 1, kMostReaders));
  if (job::bool_or(job.setting("throttle"), false)) {
    settings.bytes_per_second = positive(number(job.setting("mbps"))) * kMegabyte;
  }
  if (job::text_or(job.setting("errorLimit.strategy"), "") == "Ignore") {
    settings.dirty_limit.reset();
  } else {
    settings.dirty_limit = positive(number(job.setting("errorLimit.record")));
  }
  settings.refused_batch_is_dirty =
      job::text_or(job.writer.option(job::Role::OnError), "exit") == "batchDirtyData";
  settings.values = value_rules(job);
  settings.consistent = job::bool_or(job.setting("run.consistent"), false);
  settings.rows_per_second = positive(number(job.setting("run.rowsPerSecond")));
  settings.batch_age =
      std::chrono::milliseconds(number(job.setting("run.flushInterval")).value_or(kFlushInterval));
  const std::uint64_t memory = positive(number(job.setting("run.memory")));
  settings.memory = memory > 0 ? memory : half_of_the_machine();
  return settings;
}

Result<BodyBudget> body_budget(const BatchLimits& limits, std::uint32_t readers,
                               std::uint32_t writers, std::uint64_t memory) {
  constexpr std::uint64_t kLastRow = std::uint64_t{64} << 10;
  const std::uint64_t bytes = limits.bytes + kLastRow;
  const std::uint64_t each = 1 + std::uint64_t{limits.copies};
  const std::uint64_t affordable = memory / each / bytes;
  if (affordable < kLeastBodies) {
    return fail(not_enough_memory(limits, kLeastBodies * each * bytes, memory));
  }
  const std::uint64_t wanted = std::uint64_t{readers} + std::uint64_t{2} * writers;
  const std::uint64_t count = std::min(wanted, (affordable - 1) / 2);
  const std::uint64_t bodies = (count + 1) * bytes;
  const std::uint64_t largest_row = (memory - each * bodies) / (each + readers);
  return BodyBudget{static_cast<std::size_t>(count), static_cast<std::size_t>(bytes),
                    bodies + largest_row};
}

}  // namespace syncql::runtime
