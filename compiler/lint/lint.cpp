#include "compiler/lint/lint.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/lint/rule.h"
#include "compiler/lint/switches.h"

namespace syncql::lint {
namespace {

bool contains(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool selected(const Rule& rule, const Selection& selection) {
  return (selection.only.empty() || contains(selection.only, rule.name)) &&
         !contains(selection.off, rule.name);
}

}  // namespace

void find(const Project& project, const Selection& selection, Diagnostics& diagnostics) {
  for (const Rule& rule : rules()) {
    if (rule.check != nullptr && selected(rule, selection)) rule.check(project, diagnostics);
  }
  Diagnostics kept;
  for (Diagnostic item : diagnostics.items()) {
    const Rule* rule = rule_of(item.code->id);
    const bool wanted = rule == nullptr ? selection.only.empty() : selected(*rule, selection);
    if (!wanted && item.severity != Severity::Error) continue;
    if (rule != nullptr) item.message += fmt::format(" [{}]", rule->name);
    kept.add(std::move(item));
  }
  diagnostics = std::move(kept);
}

void switch_off(const SourceManager& sources, const std::vector<File>& files,
                Diagnostics& diagnostics) {
  const Switches switches(sources, files);
  if (switches.empty()) return;
  Diagnostics kept;
  for (const Diagnostic& item : diagnostics.items()) {
    const Rule* rule = rule_of(item.code->id);
    if (rule == nullptr || !item.span || !switches.off(rule->name, *item.span)) kept.add(item);
  }
  diagnostics = std::move(kept);
}

}  // namespace syncql::lint
