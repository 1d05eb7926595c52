#include "compiler/lift/names.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/job/texts.h"
#include "compiler/lift/options.h"
#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

constexpr std::string_view kNoTable = "unnamed";
constexpr std::string_view kQuery = "query";  // another option takes the table's place

struct Part {
  std::string datasource;
  std::string database;
  std::string object;
};

// The value of an option at the first of its places that holds one, else under its own name, or in
// the first element of `connection`: the two forms that DataWorks takes for one another.
const Node* find(const Side& side, job::Role role, Place* found = nullptr) {
  const catalog::OptionSpec* option = side.section->option(role);
  if (option == nullptr) return nullptr;
  std::vector<Place> places = places_of(*option);
  places.push_back({{option->name, 0}});
  places.push_back({{"connection", 0}, {"", 0}, {option->name, 0}});
  for (const Place& place : places) {
    const Node* node = at(*side.parameter, place);
    if (node == nullptr || node->is_null()) continue;
    if (found != nullptr) *found = place;
    return node;
  }
  return nullptr;
}

std::vector<std::string> texts(const Node* node) {
  std::vector<std::string> result;
  if (node == nullptr) return result;
  if (const std::string* text = node->as_text()) result.push_back(*text);
  if (const Items* items = node->as_items()) {
    for (const Node& item : *items) {
      if (const std::string* text = item.as_text()) result.push_back(*text);
    }
  }
  return result;
}

std::string first_text(const Node* node) {
  const std::vector<std::string> all = texts(node);
  return all.empty() ? "" : all.front();
}

// Behind the first key of the table's place there is an index: one element a data source.
std::vector<Part> parts_of_list(const Side& side, const Place& table) {
  std::vector<Part> parts;
  const std::string datasource = first_text(find(side, job::Role::Datasource));
  const std::string database = first_text(find(side, job::Role::Database));
  const Node* list = side.parameter->member(table.front().key);
  for (std::size_t i = 0; i < list->as_items()->size(); ++i) {
    Place place = table;
    place[1].index = i;
    const Node* own = at(*side.parameter, {table.front(), {"", i}, {"datasource", 0}});
    const std::string name = first_text(own);
    for (std::string& object : texts(at(*side.parameter, place))) {
      parts.push_back({name.empty() ? datasource : name, database, std::move(object)});
    }
  }
  return parts;
}

std::vector<Part> parts_of(const Side& side) {
  Place place;
  const Node* table = find(side, job::Role::Table, &place);
  if (table != nullptr && place.size() > 2 && place[1].key.empty()) {
    std::vector<Part> parts = parts_of_list(side, place);
    if (!parts.empty()) return parts;
  }
  std::vector<Part> parts;
  const std::string datasource = first_text(find(side, job::Role::Datasource));
  const std::string database = first_text(find(side, job::Role::Database));
  for (std::string& object : texts(table)) {
    parts.push_back({datasource, database, std::move(object)});
  }
  if (parts.empty()) parts.push_back({datasource, database, ""});
  return parts;
}

class NameWriter {
 public:
  NameWriter(const Context& context, const Side& side, DatasourceNames& known, Draft& draft)
      : context_(context), side_(side), known_(known), draft_(draft) {}

  std::string text(const Part& part) {
    std::string out = quote_name(datasource(part.datasource));
    if (side_.section->option(job::Role::Database) != nullptr && can_be_name(part.database)) {
      out += "." + quote_name(part.database);
    }
    return out + object(part.object);
  }

  // Of no data source in particular, where the document's names cannot be said.
  std::string last_resort(const Part& part) const {
    return quote_name(side_.connector->name) + object(part.object);
  }

 private:
  std::string object(const std::string& name) const {
    if (side_.section->option(job::Role::Table) == nullptr) return "";
    if (can_be_name(name)) return "." + quote_name(name);
    return "." + std::string(is_replaced() ? kQuery : kNoTable);
  }

  bool is_replaced() const {
    const auto& conflicts = side_.section->option(job::Role::Table)->conflicts;
    const Scope scope{side_.name(), side_.section, side_.parameter};
    return std::any_of(conflicts.begin(), conflicts.end(), [&](const std::string& name) {
      const catalog::OptionSpec* option = side_.section->option(name);
      return option != nullptr && given(scope, *option) != nullptr;
    });
  }

  // As the script calls it: another connector's data source of that name is another one.
  std::string datasource(const std::string& name) {
    const std::string& connector = side_.connector->name;
    if (!can_be_name(name) || !job::references(name).empty()) return connector;
    if (const job::Datasource* declared = context_.catalog.datasource(name)) {
      if (declared->connector == connector) return name;
    }
    std::string own = name;
    for (auto other = known_.find(own); other != known_.end() && other->second != connector;
         other = known_.find(own)) {
      own += "_" + connector;
    }
    known_.emplace(own, connector);
    if (own != connector) declare(own);
    return own;
  }

  void declare(const std::string& name) {
    const std::string text = fmt::format("CREATE DATASOURCE {} TYPE {} WITH ()", quote_name(name),
                                         quote_name(side_.connector->name));
    const std::string start = text.substr(0, text.find(" WITH "));
    const bool declared =
        std::any_of(draft_.items.begin(), draft_.items.end(), [&](const Item& item) {
          return item.slot == Slot::Datasource && item.forms.front().text.starts_with(start);
        });
    if (!declared) draft_.items.push_back({Slot::Datasource, {{text, ""}}, {}, false, 0});
  }

  const Context& context_;
  const Side& side_;
  DatasourceNames& known_;
  Draft& draft_;
};

}  // namespace

void add_names(const Context& context, const Side& side, DatasourceNames& known, Draft& draft) {
  const std::vector<Part> parts = parts_of(side);
  NameWriter writer(context, side, known, draft);
  std::string all;
  for (const Part& part : parts) {
    if (!all.empty()) all += ", ";
    all += writer.text(part);
    if (!side.reader) break;  // a job has one target
  }
  std::vector<Form> forms{{all, ""}, {writer.last_resort(parts.front()), ""}};
  draft.items.push_back(
      {side.reader ? Slot::Source : Slot::Target, std::move(forms), {}, false, 0});
}

}  // namespace syncql::lift
