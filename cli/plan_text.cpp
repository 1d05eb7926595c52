#include "cli/plan_text.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/progress.h"

namespace syncql::cli {
namespace {

using runtime::Plan;
using runtime::PlannedColumn;
using Out = std::back_insert_iterator<std::string>;

void list_columns(const Plan& plan, Out out) {
  std::size_t width = 0;
  for (const PlannedColumn& column : plan.columns) {
    width = std::max(width, column.source_name.size() + column.source_type.size() + 1);
  }
  fmt::format_to(out, "  columns     {}\n", plan.columns.size());
  for (const PlannedColumn& column : plan.columns) {
    fmt::format_to(out, "    {:<{}} -> {} {}{}\n", column.source_name + " " + column.source_type,
                   width, column.target_name, column.target_type,
                   column.target_nullable ? "" : " not null");
    for (const std::string& risk : column.risks) fmt::format_to(out, "      risk: {}\n", risk);
  }
}

void list_splits(const Plan& plan, Out out) {
  constexpr std::size_t kShown = 8;
  fmt::format_to(out, "  splits      {}, read by {} at a time\n", plan.splits.size(), plan.readers);
  for (std::size_t i = 0; i < std::min(kShown, plan.splits.size()); ++i) {
    fmt::format_to(out, "    {}\n", plan.splits[i].empty() ? "all rows" : plan.splits[i]);
  }
  if (plan.splits.size() > kShown) {
    fmt::format_to(out, "    and {} more\n", plan.splits.size() - kShown);
  }
}

void list_volume(const Plan& plan, Out out) {
  if (plan.rows > 0) {
    const std::uint64_t batches = (plan.rows + plan.batch_rows - 1) / plan.batch_rows;
    fmt::format_to(out, "  rows        about {}, in {} batch{} or more\n", with_commas(plan.rows),
                   batches, batches == 1 ? "" : "es");
  } else if (plan.has_rows) {
    fmt::format_to(out, "  rows        the source cannot tell how many\n");
  }
  fmt::format_to(out, "  batches     at most {} rows or {}, {} loaded at a time\n",
                 with_commas(plan.batch_rows), bytes_text(plan.batch_bytes), plan.writers);
  const char* copies = plan.batch_copies == 0 ? "" : " and copies of them, compressed or in pieces";
  fmt::format_to(out, "  memory      {} for batches{}\n", bytes_text(plan.memory), copies);
}

void list(const char* name, const std::vector<std::string>& items, Out out) {
  for (const std::string& item : items) fmt::format_to(out, "  {:<11} {}\n", name, item);
}

nlohmann::ordered_json json_of(const Plan& plan) {
  nlohmann::ordered_json json;
  json["job"] = plan.job;
  json["target"] = plan.target;
  json["sourceFacts"] = plan.source_facts;
  json["targetFacts"] = plan.target_facts;
  json["checks"] = plan.checks;
  json["hasRows"] = plan.has_rows;
  json["rows"] = plan.rows > 0 ? nlohmann::ordered_json(plan.rows) : nlohmann::ordered_json();
  json["columns"] = nlohmann::ordered_json::array();
  for (const PlannedColumn& column : plan.columns) {
    json["columns"].push_back(
        {{"source", {{"name", column.source_name}, {"type", column.source_type}}},
         {"target",
          {{"name", column.target_name},
           {"type", column.target_type},
           {"nullable", column.target_nullable}}},
         {"risks", column.risks}});
  }
  json["splits"] = plan.splits;
  json["readers"] = plan.readers;
  json["writers"] = plan.writers;
  json["batchRows"] = plan.batch_rows;
  json["batchBytes"] = plan.batch_bytes;
  json["memoryBytes"] = plan.memory;
  json["takenUp"] = plan.taken_up;
  if (plan.earlier) {
    json["earlierRun"] = {{"began", plan.earlier->record.began},
                          {"loaded", plan.earlier->loaded},
                          {"done", plan.earlier->done}};
  }
  json["before"] = plan.before;
  json["after"] = plan.after;
  json["warnings"] = nlohmann::ordered_json::array();
  for (const Diagnostic& warning : plan.warnings) {
    json["warnings"].push_back(
        {{"code", warning.code->id}, {"message", warning.message}, {"notes", warning.notes}});
  }
  return json;
}

}  // namespace

std::string plan_text(const Plan& plan) {
  std::string text;
  const auto out = std::back_inserter(text);
  fmt::format_to(out, "{}: {} into {}\n", plan.job,
                 plan.has_rows ? "rows are to be moved" : "there is no row to move", plan.target);
  list("source", plan.source_facts, out);
  list("target", plan.target_facts, out);
  list("checked", plan.checks, out);
  list_columns(plan, out);
  list_splits(plan, out);
  list_volume(plan, out);
  fmt::format_to(out, "  taken up    {}\n", plan.taken_up);
  if (plan.earlier) {
    fmt::format_to(out,
                   "  earlier run {} UTC, {}loaded {} rows; `run --resume` {}, a plain run begins "
                   "afresh\n",
                   plan.earlier->record.began, plan.earlier->done ? "" : "unfinished, ",
                   with_commas(plan.earlier->loaded),
                   plan.earlier->done ? "loads nothing again" : "takes it up");
  }
  list("before", plan.before, out);
  list("after", plan.after, out);
  return text;
}

std::string plans_json(const std::vector<Plan>& plans) {
  auto list = nlohmann::ordered_json::array();
  for (const Plan& plan : plans) list.push_back(json_of(plan));
  return list.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

}  // namespace syncql::cli
