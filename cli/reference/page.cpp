#include "cli/reference/page.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace syncql::cli {
namespace {

using catalog::OptionSpec;

std::string type_text(const catalog::TypeSpec& type) {
  switch (type.kind) {
    case catalog::Type::String:
      return "text";
    case catalog::Type::Int:
      return "whole number";
    case catalog::Type::Number:
      return "number";
    case catalog::Type::Bool:
      return "true or false";
    case catalog::Type::Bytes:
      return "size";
    case catalog::Type::Duration:
      return "duration";
    case catalog::Type::Secret:
      return "secret";
    case catalog::Type::Object:
      return "object";
    case catalog::Type::Map:
      return "object with any keys, each " + type_text(type.element.front());
    case catalog::Type::Any:
      return "any value";
    case catalog::Type::Enum:
      return "one of";
    case catalog::Type::List:
      return "list of " + (type.element.empty() ? "values" : type_text(type.element.front()));
  }
  return "";
}

std::vector<std::string> allowed_words(const catalog::TypeSpec& type) {
  if (!type.element.empty()) {
    return allowed_words(type.element.front());
  }
  return type.allowed;
}

std::string value_text(const job::Value& value) {
  if (const bool* flag = value.as_bool()) return *flag ? "true" : "false";
  if (const std::int64_t* number = value.as_int()) return std::to_string(*number);
  if (const std::string* text = value.as_string()) return fmt::format("'{}'", *text);
  if (const double* number = std::get_if<double>(&value.data)) return fmt::format("{}", *number);
  if (const job::List* list = value.as_list()) {
    std::vector<std::string> items;
    for (const job::Value& item : *list) items.push_back(value_text(item));
    return fmt::format("[{}]", fmt::join(items, ", "));
  }
  if (const job::Object* object = value.as_object()) {
    std::vector<std::string> members;
    for (const job::Member& member : *object) {
      members.push_back(fmt::format("{}: {}", member.key, value_text(member.value)));
    }
    return fmt::format("{{{}}}", fmt::join(members, ", "));
  }
  return "null";
}

std::string when_text(const std::optional<catalog::Condition>& when) {
  return when ? fmt::format(" when `{}`", when->text) : "";
}

std::vector<std::string> needs_of(const OptionSpec& option) {
  std::vector<std::string> out;
  for (const catalog::Rule& rule : option.required) {
    out.push_back("required" + when_text(rule.when));
  }
  for (const catalog::Rule& rule : option.expected) {
    out.push_back("expected" + when_text(rule.when));
  }
  return out;
}

std::vector<std::string> rules_of(const OptionSpec& option) {
  std::vector<std::string> out;
  for (const catalog::Range& range : option.ranges) out.push_back(range.text);
  for (const catalog::Rule& only : option.allowed) out.push_back("only" + when_text(only.when));
  for (const catalog::ColumnTypeRule& item : option.column_types) {
    out.push_back(fmt::format("{} a column carried as {}{}", item.required ? "needs" : "wants",
                              fmt::join(item.carriers, " or "), when_text(item.rule.when)));
  }
  if (option.role == job::Role::Columns && option.quote == '"') {
    out.emplace_back("names stand in double quotes");
  }
  if (!option.hints.empty()) {
    out.push_back(fmt::format("hints: {}", fmt::join(option.hints, ", ")));
  }
  if (!option.conflicts.empty()) {
    out.push_back(fmt::format("not with `{}`", fmt::join(option.conflicts, "`, `")));
  }
  if (!option.requires_options.empty()) {
    out.push_back(fmt::format("needs `{}`", fmt::join(option.requires_options, "`, `")));
  }
  if (option.open) out.emplace_back("takes further keys");
  if (option.inherit) out.emplace_back("or from the data source");
  return out;
}

std::vector<std::string> places_of(const OptionSpec& option) {
  std::vector<std::string> out;
  for (const job::Spelling& spelling : option.spellings) {
    std::string place = fmt::format("`{}`", spelling.path);
    if (spelling.as_text) place += " as a text";
    if (spelling.back_end != "dataworks") place += " in " + spelling.back_end;
    out.push_back(std::move(place));
  }
  return out;
}

OptionEntry entry_of(const OptionSpec& option, bool in_artifacts) {
  OptionEntry entry;
  entry.name = option.name;
  entry.type = type_text(option.type);
  entry.allowed = allowed_words(option.type);
  entry.needs = needs_of(option);
  for (const catalog::Default& given : option.defaults) {
    entry.defaults.push_back(fmt::format("`{}`{}", value_text(given.value), when_text(given.when)));
  }
  entry.rules = rules_of(option);
  if (option.role != job::Role::None) entry.clause = catalog::clause_of(option.role);
  entry.doc = option.doc;
  entry.deprecated = option.deprecated;
  entry.example = option.example;
  if (in_artifacts) entry.places = places_of(option);
  return entry;
}

void append(std::vector<OptionEntry>& entries, const std::vector<OptionSpec>& options,
            bool in_artifacts) {
  for (const OptionSpec& option : options) {
    entries.push_back(entry_of(option, in_artifacts));
    append(entries, option.members, in_artifacts);
  }
}

SectionPage section_page(std::string title, std::string use, const catalog::SectionSpec& section,
                         bool in_artifacts) {
  SectionPage page{std::move(title), std::move(use), section.step_type, {}};
  append(page.options, section.options, in_artifacts);
  return page;
}

void add_type(Page& page, const catalog::NativeType& type) {
  if (!type.refused.empty()) {
    page.refused_types.emplace_back(type.name, type.refused);
    return;
  }
  const auto same = std::find_if(page.types.begin(), page.types.end(),
                                 [&](const auto& group) { return group.first == type.carrier; });
  auto& group = same == page.types.end()
                    ? page.types.emplace_back(type.carrier, std::vector<std::string>())
                    : *same;
  group.second.push_back(type.name);
}

}  // namespace

Page connector_page(const catalog::ConnectorSpec& connector) {
  Page page;
  page.title = connector.name;
  page.doc = connector.doc;
  page.sections.push_back(
      section_page("data source", "CREATE DATASOURCE name TYPE " + connector.name + " WITH (…)",
                   connector.datasource, false));
  page.sections.back().step_type.clear();
  if (connector.reader) {
    page.sections.push_back(section_page("reader", "behind FROM", *connector.reader, true));
  }
  if (connector.writer) {
    page.sections.push_back(section_page("writer", "behind SYNC", *connector.writer, true));
  }
  for (const catalog::NativeType& type : connector.types) add_type(page, type);
  page.examples = connector.examples;
  return page;
}

Page settings_page(const catalog::SectionSpec& settings) {
  Page page;
  page.title = "job settings";
  page.doc = "What every job may set in WITH, whatever its connectors.";
  page.sections.push_back(section_page("settings", "in WITH", settings, true));
  return page;
}

}  // namespace syncql::cli
