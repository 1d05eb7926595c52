// A step of a job's document and the connector whose reader or writer it is. Knows connectors by
// what the catalog says of them only.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "compiler/lift/document.h"
#include "compiler/lift/place.h"

namespace syncql::lift {

struct Side {
  bool reader = true;
  const catalog::ConnectorSpec* connector = nullptr;
  const catalog::SectionSpec* section = nullptr;
  Node* parameter = nullptr;  // an object
  Span span;                  // of the step's type

  std::string_view name() const { return reader ? "reader" : "writer"; }
};

// The first reader and the first writer of a script; nothing where it is not whole or a step's type
// is unknown: reported. They point into the script.
struct Sides {
  Side reader;
  Side writer;
};
std::optional<Sides> find_sides(const Context& context, Node& script);

// The connector that has this reader or writer: the one of the data source, where that is declared,
// else the one of that name, else the first. Null where there is none.
const catalog::ConnectorSpec* find_connector(const Context& context, std::string_view step_type,
                                             bool reader, std::string_view datasource);

inline constexpr std::string_view kBackEnd = "dataworks";

// Where DataWorks has an option, in `parameter` (for settings: in the root).
std::vector<Place> places_of(const catalog::OptionSpec& option);

}  // namespace syncql::lift
