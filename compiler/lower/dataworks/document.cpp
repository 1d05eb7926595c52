#include "compiler/lower/dataworks/document.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/lower/codes.h"
#include "compiler/lower/dataworks/parts.h"
#include "compiler/lower/dataworks/place.h"
#include "compiler/lower/dataworks/raw.h"
#include "compiler/lower/spelled.h"

namespace syncql::lower::dataworks {
namespace {

constexpr std::string_view kBackEnd = "dataworks";

// What DataWorks takes from the data source in any case may be said in the job as well.
bool is_own_database(const job::Endpoint& endpoint, const job::Option& option) {
  if (option.role != job::Role::Database) return false;
  return std::any_of(endpoint.datasource.options.begin(), endpoint.datasource.options.end(),
                     [&](const job::Option& declared) {
                       return declared.name == "database" && declared.value.as_string() &&
                              option.value.as_string() &&
                              *declared.value.as_string() == *option.value.as_string();
                     });
}

void report_no_place(const job::Endpoint& endpoint, const job::Option& option,
                     std::string_view side, Diagnostics& diagnostics) {
  if (option.said == job::Said::Default || is_own_database(endpoint, option)) return;
  Diagnostic report(kNoPlace, fmt::format("DataWorks has no place for the `{}` of the `{}` {}",
                                          option.name, endpoint.connector, side));
  report.span = option.span;
  report.label = "not in the artifact";
  if (option.role == job::Role::Database) {
    report.with_help(fmt::format("in DataWorks, let the data source `{}` lead to this database",
                                 endpoint.datasource.name));
  }
  diagnostics.add(std::move(report));
}

bool is_ours(const job::Spelling& spelling) {
  return spelling.back_end == kBackEnd;
}

bool has_place(const job::Option& option) {
  return std::any_of(option.spellings.begin(), option.spellings.end(), is_ours);
}

// Keys stand in the order of the options whose first place they are: `connection` where `table` is,
// though the data source goes into it as well.
void reserve_keys(Json& root, const std::vector<job::Option>& options) {
  for (const job::Option& option : options) {
    const auto first = std::find_if(option.spellings.begin(), option.spellings.end(), is_ours);
    if (!option.emit || first == option.spellings.end()) continue;
    root[first->path.substr(0, first->path.find_first_of(".["))] = nullptr;
  }
}

Json step(const job::Endpoint& endpoint, const char* name, const char* category,
          Diagnostics& diagnostics) {
  if (endpoint.step_type.empty()) {
    Diagnostic report(kNoStep,
                      fmt::format("DataWorks has no `{}` {}", endpoint.connector, category));
    report.span = endpoint.span;
    diagnostics.add(std::move(report.with_label("cannot be said in the artifact")
                                  .with_help("run the job here: `syncql run`")));
    return Json::object();
  }
  Json parameter = Json::object();
  reserve_keys(parameter, endpoint.options);
  for (const job::Option& option : endpoint.options) {
    put_spelled(parameter, option, kBackEnd);
    if (!has_place(option)) report_no_place(endpoint, option, category, diagnostics);
  }
  put_parts(parameter, endpoint);
  Json out = Json::object();
  out["stepType"] = endpoint.step_type;
  out["parameter"] = std::move(parameter);
  out["name"] = name;
  out["category"] = category;
  return out;
}

}  // namespace

Json document(const job::Job& job, Diagnostics& diagnostics) {
  Json root = Json::object();
  root["type"] = "job";
  root["version"] = "2.0";
  root["steps"] = Json::array({step(job.reader, "Reader", "reader", diagnostics),
                               step(job.writer, "Writer", "writer", diagnostics)});
  root["setting"] = Json::object();
  Json hop = Json::object();
  hop["from"] = "Reader";
  hop["to"] = "Writer";
  root["order"]["hops"] = Json::array({std::move(hop)});
  for (const job::Option& option : job.settings) put_spelled(root, option, kBackEnd);
  apply_raw(root, job);
  return root;
}

}  // namespace syncql::lower::dataworks
