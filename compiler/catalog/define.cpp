#include "compiler/catalog/define.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/catalog/codes.h"
#include "compiler/catalog/column_type.h"
#include "compiler/catalog/define_check.h"
#include "compiler/catalog/define_native_type.h"
#include "compiler/catalog/define_option.h"

namespace syncql::catalog {
namespace {

// The object that `loadProps.format` is a key of, where the section has an object `loadProps`; or
// the list of objects that each have the key.
OptionSpec* object_of(SectionSpec& section, const ast::QualifiedName& name) {
  if (name.parts.size() < 2) return nullptr;
  const std::string& first = name.parts.front().text;
  const auto found =
      std::find_if(section.options.begin(), section.options.end(), [&](const OptionSpec& option) {
        return option.name == first &&
               (option.type.kind == Type::Object || option.type.is_list_of_objects());
      });
  return found == section.options.end() ? nullptr : &*found;
}

void report_twice(Span place, std::string_view what, std::string_view name,
                  Diagnostics& diagnostics) {
  diagnostics.report(kDefinedTwice, place, fmt::format("{} `{}` is defined twice", what, name))
      .with_label("defined a second time");
}

void add_option(SectionSpec& section, const ast::OptionDefinition& definition,
                Diagnostics& diagnostics) {
  auto option = read_option(definition, diagnostics);
  if (!option) return;
  OptionSpec* object = object_of(section, definition.name);
  std::vector<OptionSpec>& place = object == nullptr ? section.options : object->members;
  const bool known = std::any_of(place.begin(), place.end(), [&](const OptionSpec& earlier) {
    return earlier.name == option->name;
  });
  if (known) return report_twice(definition.name.span, "option", option->name, diagnostics);
  place.push_back(std::move(*option));
}

SectionSpec read_section(const ast::Section& section, Diagnostics& diagnostics) {
  SectionSpec result;
  for (const ast::Property& property : section.properties) {
    if (property.name == "STEP TYPE") {
      result.step_type = text_argument(property, diagnostics);
    } else if (property.name == "DOC") {
      result.doc = text_argument(property, diagnostics);
    } else {
      report_bad_property(property, "STEP TYPE or DOC", diagnostics);
    }
  }
  for (const ast::OptionDefinition& option : section.options) {
    add_option(result, option, diagnostics);
  }
  check_references(result, diagnostics);
  return result;
}

void read_types(const ast::Section& section, ConnectorSpec& connector, Diagnostics& diagnostics) {
  for (const ast::OptionDefinition& definition : section.options) {
    auto type = read_native_type(definition, diagnostics);
    if (!type) continue;
    if (find_type(connector, type->name) != nullptr) {
      report_twice(definition.name.span, "type", type->name, diagnostics);
      continue;
    }
    connector.types.push_back(std::move(*type));
  }
}

// An empty one says that DataWorks has no such step.
bool states_step_type(const ast::Section& section) {
  return std::any_of(section.properties.begin(), section.properties.end(),
                     [](const ast::Property& property) { return property.name == "STEP TYPE"; });
}

void read_section_into(ConnectorSpec& connector, const ast::Section& section,
                       Diagnostics& diagnostics) {
  if (section.name == "TYPES") return read_types(section, connector, diagnostics);
  SectionSpec read = read_section(section, diagnostics);
  if (!states_step_type(section)) read.step_type = connector.name;
  if (section.name == "READER") {
    connector.reader = std::move(read);
  } else if (section.name == "WRITER") {
    connector.writer = std::move(read);
  } else {
    connector.datasource = std::move(read);
  }
}

void read_properties(ConnectorSpec& connector, const ast::Define& define,
                     Diagnostics& diagnostics) {
  for (const ast::Property& property : define.properties) {
    if (property.name == "DOC") {
      connector.doc = text_argument(property, diagnostics);
    } else if (property.name == "EXAMPLE") {
      connector.examples.push_back(text_argument(property, diagnostics));
    } else {
      report_bad_property(property, "DOC or EXAMPLE", diagnostics);
    }
  }
}

}  // namespace

ConnectorSpec read_connector(const ast::Define& define, Diagnostics& diagnostics) {
  ConnectorSpec connector;
  connector.name = define.name.text;
  connector.span = define.name.span;
  read_properties(connector, define, diagnostics);
  std::vector<std::string> seen;
  for (const ast::Section& section : define.sections) {
    if (std::find(seen.begin(), seen.end(), section.name) != seen.end()) {
      report_twice(section.span, "section", section.name, diagnostics);
      continue;
    }
    seen.push_back(section.name);
    read_section_into(connector, section, diagnostics);
  }
  return connector;
}

SectionSpec read_settings(const ast::Define& define, Diagnostics& diagnostics) {
  SectionSpec settings;
  for (const ast::Section& section : define.sections) {
    settings = read_section(section, diagnostics);
  }
  return settings;
}

}  // namespace syncql::catalog
