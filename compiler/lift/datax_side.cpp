#include "compiler/lift/datax_side.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <utility>

#include "compiler/job/texts.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/jdbc_url.h"
#include "compiler/lift/quote.h"
#include "compiler/lift/step.h"

namespace syncql::lift {
namespace {

Node text_node(std::string text, Span span) {
  return {std::move(text), span};
}

// The part of a list of places that stands for element `index`: connection[0] becomes [index].
Place element(Place place, std::size_t index) {
  if (place.size() > 1 && place[1].key.empty()) place[1].index = index;
  return place;
}

// A value, or the first of a list: `jdbcUrl` is a list in readers and a text in writers.
const Node* first(const Node* node) {
  const Items* items = node == nullptr ? nullptr : node->as_items();
  if (items == nullptr) return node;
  return items->empty() ? nullptr : &items->front();
}

// The step type that does what a plugin does which DataX calls otherwise.
std::string_view step_type_of(std::string_view plugin) {
  static constexpr std::pair<std::string_view, std::string_view> kOthers[] = {
      {"adbmysql", "analyticdb_for_mysql"},
      {"hologresjdbc", "holo"},
      {"oceanbasev10", "apsaradb_for_OceanBase"},
  };
  for (const auto& [name, step_type] : kOthers) {
    if (name == plugin) return step_type;
  }
  return plugin;
}

class SideReader {
 public:
  SideReader(const Context& context, const Node& parameter, const Side& side, Document& document)
      : context_(context), given_(parameter), side_(side), document_(document) {}

  Node read() {
    copy_others();
    const Node* list = given_.member("connection");
    const Items* connections = list == nullptr ? nullptr : list->as_items();
    if (connections == nullptr || connections->empty()) {
      connect(given_, 0);
    } else {
      for (std::size_t i = 0; i < connections->size(); ++i) connect((*connections)[i], i);
    }
    return std::move(result_);
  }

 private:
  void copy_others() {
    result_.data = Entries{};
    for (const Entry& entry : *given_.as_entries()) {
      static constexpr std::string_view kElsewhere[] = {"username", "password", "connection",
                                                        "jdbcUrl",  "table",    "querySql"};
      const bool elsewhere = std::find(std::begin(kElsewhere), std::end(kElsewhere), entry.key) !=
                             std::end(kElsewhere);
      const catalog::OptionSpec* database = side_.section->option(job::Role::Database);
      const bool is_database = entry.key == "database" && database != nullptr &&
                               side_.section->option("database") == nullptr;
      if (is_database) {
        for (const Place& place : places_of(*database)) put(result_, place, entry.value);
      } else if (!elsewhere) {
        result_.set(entry.key, entry.value);
      }
    }
  }

  // One element of `connection`, or the parameter itself where it has none.
  void connect(const Node& from, std::size_t index) {
    const catalog::OptionSpec* own = side_.section->option(job::Role::Datasource);
    if (own != nullptr) {
      const std::string name = declare(from, index);
      for (const Place& place : places_of(*own)) {
        const bool shared = place.size() == 1;
        if (!shared || index == 0) put(result_, element(place, index), text_node(name, from.span));
      }
    }
    if (const Node* tables = from.member("table")) put_table(*tables, index);
    const Node* database = from.member("selectedDatabase");
    const catalog::OptionSpec* option = side_.section->option(job::Role::Database);
    if (database != nullptr && option != nullptr) {
      for (const Place& place : places_of(*option)) put(result_, element(place, index), *database);
    }
    if (const Node* query = from.member("querySql")) put_query(*query, index);
  }

  void put_table(const Node& tables, std::size_t index) {
    const catalog::OptionSpec* option = side_.section->option(job::Role::Table);
    if (option == nullptr) {
      result_.set("table", tables);
      return;
    }
    for (const Place& place : places_of(*option)) {
      const bool listed = place.size() > 1 && place[1].key.empty();
      const Node* only = first(&tables);
      const bool one = option->type.kind != catalog::Type::List &&
                       (tables.as_items() == nullptr || tables.as_items()->size() == 1);
      if (listed) {
        put(result_, element(place, index), as_list(tables));
      } else {
        put(result_, place, one && only != nullptr ? *only : tables);
      }
    }
  }

  void put_query(const Node& query, std::size_t index) {
    const catalog::OptionSpec* option = side_.section->option("querySql");
    if (option == nullptr) {
      result_.set("querySql", query);
      return;
    }
    for (const Place& place : places_of(*option)) {
      const bool listed = place.size() > 1 && place[1].key.empty();
      const Node* only = first(&query);
      put(result_, element(place, index), listed || only == nullptr ? as_list(query) : *only);
    }
  }

  static Node as_list(const Node& node) {
    return node.as_items() != nullptr ? node : Node{Items{node}, node.span};
  }

  // The data source of an element, by the address and the account that DataX is given.
  std::string declare(const Node& from, std::size_t index) {
    Declaration declaration;
    declaration.name = document_.name + (side_.reader ? "_source" : "_target");
    if (index > 0) declaration.name += fmt::format("_{}", index + 1);
    declaration.connector = side_.connector->name;
    const Node* url = first(from.member("jdbcUrl"));
    if (url == nullptr) url = first(given_.member("jdbcUrl"));
    if (url != nullptr && url->as_text() != nullptr) add_address(*url, declaration);
    if (const Node* user = account(from, "username")) {
      add_text("user", *user->as_text(), declaration);
    }
    if (const Node* password = account(from, "password")) add_password(*password, declaration);
    document_.datasources.push_back(declaration);
    return declaration.name;
  }

  const Node* account(const Node& from, std::string_view key) const {
    const Node* node = from.member(key) == nullptr ? given_.member(key) : from.member(key);
    return node == nullptr || node->as_text() == nullptr || node->as_text()->empty() ? nullptr
                                                                                     : node;
  }

  void add_address(const Node& url, Declaration& declaration) {
    const auto parts = read_jdbc_url(*url.as_text());
    if (!parts || side_.connector->datasource.option("host") == nullptr) {
      context_.diagnostics
          .report(kNotCarried, url.span,
                  fmt::format("the address of `{}` is not in the script", declaration.name))
          .with_label("not of the form jdbc:name://host:port/database, or no option takes it");
      return;
    }
    add_text("host", parts->host, declaration);
    for (const catalog::OptionSpec& option : side_.connector->datasource.options) {
      const bool port = option.name == "port" || option.name.ends_with("Port");
      if (!port || parts->port.empty()) continue;
      declaration.options.push_back(quote_name(option.name) + " = " + parts->port);
      break;
    }
    if (!parts->database.empty()) add_text("database", parts->database, declaration);
    if (parts->properties.empty()) return;
    context_.diagnostics.report(kNotCarried, url.span,
                                fmt::format("{} of the address of `{}`: not in the script",
                                            list_of_keys(parts->properties), declaration.name));
  }

  void add_text(std::string_view option, const std::string& text, Declaration& declaration) {
    const bool known = side_.connector->datasource.option(option) != nullptr;
    if (!known || !job::references(text).empty()) return;
    declaration.options.push_back(fmt::format("{} = {}", option, quote_text(text)));
  }

  // Never the password itself: where it is to be found.
  void add_password(const Node& password, Declaration& declaration) {
    context_.sources.add_secret(*password.as_text());
    const auto& options = side_.connector->datasource.options;
    const auto option = std::find_if(
        options.begin(), options.end(),
        [](const catalog::OptionSpec& item) { return item.type.kind == catalog::Type::Secret; });
    if (option == options.end()) return;
    std::string variable = declaration.name + "_" + option->name;
    for (char& c : variable) {
      const auto byte = static_cast<unsigned char>(c);
      c = std::isalnum(byte) == 0 ? '_' : static_cast<char>(std::toupper(byte));
    }
    declaration.options.push_back(
        fmt::format("{} = env({})", quote_name(option->name), quote_text(variable)));
    context_.diagnostics
        .report(
            kSecretReplaced, password.span,
            fmt::format("the password of `{}` is not written into the script", declaration.name))
        .with_label(fmt::format("read from the environment: {}", variable));
  }

  const Context& context_;
  const Node& given_;
  const Side& side_;
  Document& document_;
  Node result_;
};

}  // namespace

std::optional<Node> datax_step(const Context& context, const Node& plugin, bool reader,
                               Document& document) {
  const Node& name = *plugin.member("name");
  std::string_view type = *name.as_text();
  const std::string_view ending = reader ? "reader" : "writer";
  if (type.ends_with(ending)) type.remove_suffix(ending.size());
  Side side;
  side.reader = reader;
  side.connector = find_connector(context, step_type_of(type), reader, "");
  if (side.connector == nullptr) {
    context.diagnostics
        .report(kUnknownStep, name.span,
                fmt::format("no connector does what the plugin `{}` does", *name.as_text()))
        .with_label("unknown plugin")
        .with_help("`syncql connectors` lists what is known");
    return std::nullopt;
  }
  side.section = reader ? &*side.connector->reader : &*side.connector->writer;
  Node step{Entries{}, plugin.span};
  step.set("stepType", text_node(side.section->step_type, name.span));
  step.set("parameter", SideReader(context, *plugin.member("parameter"), side, document).read());
  step.set("name", text_node(reader ? "Reader" : "Writer", name.span));
  step.set("category", text_node(std::string(ending), name.span));
  return step;
}

}  // namespace syncql::lift
