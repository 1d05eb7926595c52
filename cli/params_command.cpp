#include "cli/params_command.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "cli/exit_code.h"
#include "cli/parameters.h"
#include "cli/project.h"
#include "cli/schedule.h"

namespace syncql::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Row {
  std::string name;
  std::optional<std::string> expression;
  std::optional<std::string> value;
  std::string why_not;  // where there is no value
  std::vector<std::string> jobs;
};

Row row_of(const job::Parameter& parameter, const driver::Compilation& project,
           const job::ParameterValues& given, const job::Schedule& schedule) {
  Row row{parameter.name, parameter.default_expression, {}, "", {}};
  if (const auto found = given.find(parameter.name); found != given.end()) {
    row.value = found->second;
  } else if (!parameter.default_expression) {
    row.why_not = fmt::format("needs --param {}=VALUE", parameter.name);
  } else if (const auto value = job::evaluate(*parameter.default_expression, schedule)) {
    row.value = *value;
  } else {
    row.why_not = fmt::format("{}; give --param {}=VALUE", value.error().message, parameter.name);
  }
  for (const job::Job& job : project.jobs) {
    const bool used = std::any_of(job.parameters.begin(), job.parameters.end(),
                                  [&](const auto& item) { return item.name == parameter.name; });
    if (used) row.jobs.push_back(job.name);
  }
  return row;
}

void print_table(const std::vector<Row>& rows, const job::Schedule& schedule) {
  std::vector<std::array<std::string, 4>> cells = {{"parameter", "expression", "value", "used by"}};
  for (const Row& row : rows) {
    cells.push_back({row.name, row.expression.value_or("-"), row.value.value_or(row.why_not),
                     row.jobs.empty() ? "no job" : fmt::format("{}", fmt::join(row.jobs, ", "))});
  }
  std::array<std::size_t, 4> widths{};
  for (const auto& line : cells) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      widths.at(i) = std::max(widths.at(i), line.at(i).size());
    }
  }
  std::cout << fmt::format("business date {}, scheduled time {}\n\n", bizdate_text(schedule),
                           cyctime_text(schedule));
  for (const auto& line : cells) {
    // The last column ends the line; one that ends in blanks would be noise in a diff.
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      std::cout << fmt::format("{:<{}}  ", line.at(i), widths.at(i));
    }
    std::cout << line.back() << "\n";
  }
}

template <typename Value>
Json or_null(const std::optional<Value>& value) {
  return value ? Json(*value) : Json(nullptr);
}

void print_json(const std::vector<Row>& rows, const job::Schedule& schedule) {
  Json parameters = Json::array();
  for (const Row& row : rows) {
    parameters.push_back({{"name", row.name},
                          {"expression", or_null(row.expression)},
                          {"value", or_null(row.value)},
                          {"jobs", row.jobs}});
  }
  const Json out = {{"businessDate", bizdate_text(schedule)},
                    {"scheduledTime", cyctime_text(schedule)},
                    {"parameters", std::move(parameters)}};
  // Replace, never throw: a text may hold bytes that are not UTF-8.
  std::cout << out.dump(2, ' ', false, Json::error_handler_t::replace) << "\n";
}

Result<void> list(const ParamsOptions& options, const driver::Compilation& project) {
  std::vector<std::string> names;
  for (const job::Parameter& parameter : project.parameters) names.push_back(parameter.name);
  const Result<job::ParameterValues> given = given_values(options.parameters.given, names);
  if (!given) return fail(given.error());
  const Result<job::Schedule> schedule =
      schedule_of(options.parameters.bizdate, options.parameters.cyctime);
  if (!schedule) return fail(schedule.error());
  std::vector<Row> rows;
  for (const job::Parameter& parameter : project.parameters) {
    rows.push_back(row_of(parameter, project, *given, *schedule));
  }
  if (options.json) {
    print_json(rows, *schedule);
  } else if (rows.empty()) {
    std::cout << "these files declare no parameter\n";
  } else {
    print_table(rows, *schedule);
  }
  return {};
}

}  // namespace

int params_command(const ParamsOptions& options) {
  const driver::Compilation project = compile_project(options.project);
  Messages messages(project.sources, options.project.errors, Messages::Output::HoldsResult);
  int code = project.diagnostics.has_errors() ? kWrongText : kDone;
  messages.say(project.diagnostics);
  if (code == kDone) {
    if (Result<void> listed = list(options, project); !listed) {
      code = kUsage;
      messages.say({std::move(listed.error())});
    }
  }
  messages.finish();
  return code;
}

}  // namespace syncql::cli
