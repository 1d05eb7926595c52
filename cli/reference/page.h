// A page of the reference, free of how it is shown: `syncql connectors NAME` prints it, docs/ holds
// it as Markdown. Made from definitions alone; knows no connector by name.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/catalog/connector_spec.h"

namespace syncql::cli {

// Texts of an option are one line each. Names, values and conditions in them stand in back-ticks.
struct OptionEntry {
  std::string name;                   // of a key in an object: with the object's name in front
  std::string type;                   // `list of text`
  std::vector<std::string> allowed;   // of an option that knows its words
  std::vector<std::string> needs;     // `required when …`
  std::vector<std::string> defaults;  // `5 when …`
  std::vector<std::string> rules;     // `only when …`
  std::string clause;                 // what fills it; empty: WITH
  std::string doc;
  std::string deprecated;
  std::string example;
  std::vector<std::string> places;  // in the artifacts
};

struct SectionPage {
  std::string title;      // `reader`
  std::string use;        // where its options are said
  std::string step_type;  // empty: it becomes no step
  std::vector<OptionEntry> options;
};

struct Page {
  std::string title;
  std::string doc;
  std::vector<SectionPage> sections;
  // The connector's own column types, by the class that their values are carried as.
  std::vector<std::pair<std::string, std::vector<std::string>>> types;
  std::vector<std::pair<std::string, std::string>> refused_types;  // name, and why
  std::vector<std::string> examples;
};

// What it is, its data source's options, then those of its reader and writer, types and examples.
Page connector_page(const catalog::ConnectorSpec& connector);

// Job settings, which every job may give in WITH.
Page settings_page(const catalog::SectionSpec& settings);

}  // namespace syncql::cli
