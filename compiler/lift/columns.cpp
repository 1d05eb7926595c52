#include "compiler/lift/columns.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

struct List {
  const Items* items = nullptr;  // none: the side has no list of columns
  Place place;

  bool given() const { return items != nullptr && !items->empty(); }
  bool is_star() const {
    return given() && items->size() == 1 && items->front().as_text() != nullptr &&
           *items->front().as_text() == "*";
  }
};

List list_of(const Side& side) {
  const catalog::OptionSpec* option = side.section->option(job::Role::Columns);
  if (option == nullptr) return {};
  for (const Place& place : places_of(*option)) {
    const Node* node = at(*side.parameter, place);
    if (node != nullptr && node->as_items() != nullptr) return {node->as_items(), place};
  }
  return {};
}

bool is_plain(const Node& column) {
  const std::string* text = column.as_text();
  return text != nullptr && can_be_name(*text) && quote_name(*text) == *text;
}

bool all_plain(const List& list) {
  return std::all_of(list.items->begin(), list.items->end(), is_plain);
}

// A name on the target's side, where texts are nothing else.
std::string target_text(const Node& column) {
  const std::string* text = column.as_text();
  return text == nullptr ? quote_value(column) : quote_name(*text);
}

// A name or an expression of the source, as it stands.
std::string source_text(const Node& column) {
  const std::string* text = column.as_text();
  return text == nullptr ? quote_value(column) : *text;
}

template <typename Write>
std::string in_brackets(const List& list, Write write) {
  std::vector<std::string> texts;
  for (const Node& column : *list.items) texts.push_back(write(column));
  return fmt::format("({})", fmt::join(texts, ", "));
}

std::string numbered(std::size_t count) {
  std::vector<std::string> names;
  for (std::size_t i = 1; i <= count; ++i) names.push_back(fmt::format("c{}", i));
  return fmt::format("({})", fmt::join(names, ", "));
}

bool equal_lists(const List& a, const List& b) {
  return std::equal(a.items->begin(), a.items->end(), b.items->begin(), b.items->end(), same);
}

std::vector<Form> forms_of(const List& source, const List& target) {
  std::vector<Form> forms;
  const bool sources = source.given() && !source.is_star();
  const bool targets = target.given() && !target.is_star();
  if (sources && targets) {
    const bool equal = equal_lists(source, target) && all_plain(source);
    const std::string list = in_brackets(target, target_text);
    if (!equal) forms.push_back({list, in_brackets(source, source_text)});
    forms.push_back({list, ""});
  } else if (targets) {
    forms.push_back({in_brackets(target, target_text), ""});
  } else if (sources) {
    const std::string list = in_brackets(source, source_text);
    // Names that the artifact does not show, as the target has no list or takes all columns.
    forms.push_back({all_plain(source) ? "" : numbered(source.items->size()), list});
  }
  forms.push_back({"", "(*)"});
  return forms;
}

}  // namespace

void add_columns(const Sides& sides, Draft& draft) {
  const List source = list_of(sides.reader);
  const List target = list_of(sides.writer);
  Item item{Slot::Columns, forms_of(source, target), {}, true, 0};
  for (const Side* side : {&sides.reader, &sides.writer}) {
    Place place = (side->reader ? source : target).place;
    if (place.empty()) continue;
    place.insert(place.begin(), {std::string(side->name()), 0});
    item.places.push_back(std::move(place));
  }
  draft.items.push_back(std::move(item));
}

}  // namespace syncql::lift
