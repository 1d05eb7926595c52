#include "compiler/lift/step.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/lift/codes.h"

namespace syncql::lift {
namespace {

bool same_word(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char left, char right) {
    return std::tolower(static_cast<unsigned char>(left)) ==
           std::tolower(static_cast<unsigned char>(right));
  });
}

const catalog::SectionSpec* section_of(const catalog::ConnectorSpec& connector, bool reader) {
  const auto& section = reader ? connector.reader : connector.writer;
  return section ? &*section : nullptr;
}

bool fits(const catalog::ConnectorSpec* connector, std::string_view step_type, bool reader) {
  const catalog::SectionSpec* section =
      connector == nullptr ? nullptr : section_of(*connector, reader);
  return section != nullptr && !step_type.empty() && same_word(section->step_type, step_type);
}

void report_unknown(const Context& context, std::string_view step_type, const Side& side) {
  Diagnostic& report =
      context.diagnostics
          .report(kUnknownStep, side.span,
                  fmt::format("no connector has a {} of the type `{}`", side.name(), step_type))
          .with_label("unknown step type");
  std::vector<std::string> known;
  for (const std::string& name : context.catalog.connector_names()) {
    const catalog::ConnectorSpec* connector = context.catalog.connector(name);
    const catalog::SectionSpec* section =
        connector == nullptr ? nullptr : section_of(*connector, side.reader);
    if (section != nullptr) known.push_back(section->step_type);
  }
  if (const auto near = nearest(step_type, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near));
  }
  report.with_help("name a `.sync` file with its DEFINE CONNECTOR behind the document");
}

void report_script(const Context& context, Span span, std::string message) {
  context.diagnostics.report(kBadScript, {span.file, span.begin, span.begin + 1},
                             std::move(message));
}

std::optional<Side> side_of(const Context& context, Node& step, bool reader) {
  Side side;
  side.reader = reader;
  const Node* type = step.member("stepType");
  if (type == nullptr || type->as_text() == nullptr) {
    report_script(context, step.span, fmt::format("the {} has no `stepType`", side.name()));
    return std::nullopt;
  }
  side.span = type->span;
  side.parameter = step.member("parameter");
  if (side.parameter == nullptr || side.parameter->as_entries() == nullptr) {
    report_script(context, step.span, fmt::format("the {} has no object `parameter`", side.name()));
    return std::nullopt;
  }
  side.connector = find_connector(context, *type->as_text(), reader,
                                  std::as_const(*side.parameter).text("datasource"));
  if (side.connector == nullptr) {
    report_unknown(context, *type->as_text(), side);
    return std::nullopt;
  }
  side.section = section_of(*side.connector, reader);
  return side;
}

}  // namespace

const catalog::ConnectorSpec* find_connector(const Context& context, std::string_view step_type,
                                             bool reader, std::string_view datasource) {
  if (const job::Datasource* declared = context.catalog.datasource(datasource)) {
    const catalog::ConnectorSpec* connector = context.catalog.connector(declared->connector);
    if (fits(connector, step_type, reader)) return connector;
  }
  if (const auto* connector = context.catalog.connector(step_type);
      fits(connector, step_type, reader)) {
    return connector;
  }
  for (const std::string& name : context.catalog.connector_names()) {
    const catalog::ConnectorSpec* connector = context.catalog.connector(name);
    if (fits(connector, step_type, reader)) return connector;
  }
  return nullptr;
}

std::optional<Sides> find_sides(const Context& context, Node& script) {
  Node* list = script.member("steps");
  auto* steps = list == nullptr ? nullptr : std::get_if<Items>(&list->data);
  if (steps == nullptr) {
    report_script(context, script.span, "the script has no list `steps`");
    return std::nullopt;
  }
  Node* found[] = {nullptr, nullptr};
  for (Node& step : *steps) {
    const std::string_view category = std::as_const(step).text("category");
    Node*& place = found[category == "writer" ? 1 : 0];
    if ((category == "reader" || category == "writer") && place == nullptr) place = &step;
  }
  for (const bool reader : {true, false}) {
    if (found[reader ? 0 : 1] != nullptr) continue;
    report_script(
        context, list->span,
        fmt::format("the script has no step with the category `{}`", reader ? "reader" : "writer"));
    return std::nullopt;
  }
  auto reader = side_of(context, *found[0], true);
  auto writer = side_of(context, *found[1], false);
  if (!reader || !writer) return std::nullopt;
  return Sides{*reader, *writer};
}

std::vector<Place> places_of(const catalog::OptionSpec& option) {
  std::vector<Place> places;
  for (const job::Spelling& spelling : option.spellings) {
    if (spelling.back_end == kBackEnd) places.push_back(read_place(spelling.path));
  }
  return places;
}

}  // namespace syncql::lift
