#include "compiler/lint/rule.h"

#include <algorithm>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"

namespace syncql::lint {

const std::vector<Rule>& rules() {
  static const std::vector<Rule> kRules = {
      {"all-columns", nullptr, "W0405", nullptr},
      {"always-true", &kAlwaysTrue, "", check_always_true},
      {"duplicate-column", &kDuplicateColumn, "", check_duplicate_columns},
      {"error-limit-hides-loss", &kHidesLoss, "", check_error_limits},
      {"hard-coded-secret", &kHardCodedSecret, "W0316", check_secrets},
      {"no-split", &kNoSplit, "", check_splitting},
      {"risky-separator", &kRiskySeparator, "", check_separators},
      {"tiny-batch", &kTinyBatch, "", check_batches},
      {"truncate-without-key", &kTruncate, "", check_emptying},
      {"unknown-rule", &kUnknownRule, "", check_switches},
      {"unused-datasource", &kUnusedDatasource, "", check_datasources},
      {"unused-include", &kUnusedInclude, "", check_includes},
      {"unused-macro", &kUnusedMacro, "", check_macros},
      {"unused-parameter", &kUnusedParameter, "", check_parameters},
  };
  return kRules;
}

const Rule* find_rule(std::string_view name) {
  const auto found = std::find_if(rules().begin(), rules().end(),
                                  [&](const Rule& rule) { return rule.name == name; });
  return found == rules().end() ? nullptr : &*found;
}

std::vector<std::string> rule_names() {
  std::vector<std::string> names;
  for (const Rule& rule : rules()) names.emplace_back(rule.name);
  return names;
}

const Rule* rule_of(std::string_view code) {
  const auto found = std::find_if(rules().begin(), rules().end(), [&](const Rule& rule) {
    return (rule.code != nullptr && rule.code->id == code) || rule.other == code;
  });
  return found == rules().end() ? nullptr : &*found;
}

std::vector<const Code*> codes() {
  std::vector<const Code*> all;
  for (const Rule& rule : rules()) {
    if (rule.code != nullptr) all.push_back(rule.code);
  }
  return all;
}

}  // namespace syncql::lint
