#include "cli/parameters.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/codes.h"
#include "compiler/base/suggest.h"

namespace syncql::cli {
namespace {

Diagnostic unused(const std::string& name, const std::vector<std::string>& known) {
  Diagnostic diagnostic(kBadParameter, fmt::format("no job uses the parameter `{}`", name));
  if (const auto near = nearest(name, known)) {
    diagnostic.with_help(fmt::format("did you mean `{}`?", *near));
  } else if (known.empty()) {
    diagnostic.with_help("these jobs use no parameters; leave out `--param`");
  } else {
    diagnostic.with_help(fmt::format("the parameters are `{}`", fmt::join(known, "`, `")));
  }
  return diagnostic;
}

}  // namespace

std::vector<std::string> used_names(const std::vector<job::Job>& jobs) {
  std::set<std::string> names;
  for (const job::Job& job : jobs) {
    for (const job::Parameter& parameter : job.parameters) names.insert(parameter.name);
  }
  return {names.begin(), names.end()};
}

Result<job::ParameterValues> given_values(const std::vector<std::string>& arguments,
                                          const std::vector<std::string>& known) {
  job::ParameterValues values;
  for (const std::string& argument : arguments) {
    const std::size_t equals = argument.find('=');
    if (equals == std::string::npos || equals == 0) {
      return fail(Diagnostic(kBadParameter, fmt::format("`--param {}` has no value", argument))
                      .with_help("write `--param NAME=VALUE`"));
    }
    const std::string name = argument.substr(0, equals);
    if (std::find(known.begin(), known.end(), name) == known.end())
      return fail(unused(name, known));
    if (!values.emplace(name, argument.substr(equals + 1)).second) {
      return fail(Diagnostic(kBadParameter, fmt::format("`{}` is given twice", name))
                      .with_help("give each parameter once"));
    }
  }
  return values;
}

Result<job::Job> with_values(const job::Job& job, const job::ParameterValues& given,
                             const job::Schedule& schedule) {
  job::ParameterValues values = given;
  for (const job::Parameter& parameter : job.parameters) {
    if (values.contains(parameter.name) || !parameter.default_expression) continue;
    const auto value = job::evaluate(*parameter.default_expression, schedule);
    if (!value) {
      Diagnostic diagnostic(kBadExpression,
                            fmt::format("the default of `{}`, `{}`, has no value", parameter.name,
                                        *parameter.default_expression));
      diagnostic.span = parameter.span;
      diagnostic.with_label(value.error().message)
          .with_help(fmt::format("give it with `--param {}=…`, or mend the expression: "
                                 "`$[yyyymmdd-1]`, `${{yyyymm}}`, `$bizdate`",
                                 parameter.name));
      return fail(std::move(diagnostic));
    }
    values[parameter.name] = *value;
  }
  return job::substitute(job, values);
}

}  // namespace syncql::cli
