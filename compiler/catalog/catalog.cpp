#include "compiler/catalog/catalog.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/catalog/define.h"
#include "compiler/syntax/parse.h"
#include "stdlib/stdlib.h"

namespace syncql::catalog {
namespace {

template <typename Item>
const Item* find(const std::map<std::string, Item, std::less<>>& items, std::string_view name) {
  const auto found = items.find(name);
  return found == items.end() ? nullptr : &found->second;
}

template <typename Item>
std::vector<std::string> names(const std::map<std::string, Item, std::less<>>& items) {
  std::vector<std::string> result;
  result.reserve(items.size());
  for (const auto& [name, item] : items) result.push_back(name);
  return result;
}

// The DEFINE statement of a file of the standard library, which holds exactly one.
std::optional<ast::Define> library_definition(const std::string& name, SourceManager& sources,
                                              Diagnostics& diagnostics) {
  const auto text = stdlib::text(name);
  if (!text) return std::nullopt;
  const FileId file = sources.add("stdlib/" + name, std::string(*text));
  ast::Script script = syntax::parse(sources, file, diagnostics);
  for (ast::Statement& statement : script.statements) {
    if (auto* define = std::get_if<ast::Define>(&statement.data)) return std::move(*define);
  }
  return std::nullopt;
}

}  // namespace

Catalog::Catalog(SourceManager& sources, Diagnostics& diagnostics)
    : sources_(sources), diagnostics_(diagnostics) {}

const ConnectorSpec* Catalog::connector(std::string_view name) {
  if (const ConnectorSpec* known = find(connectors_, name)) return known;
  const std::string file = fmt::format("connectors/{}.sync", name);
  const auto define = library_definition(file, sources_, diagnostics_);
  if (!define) return nullptr;
  return &connectors_.emplace(name, read_connector(*define, diagnostics_)).first->second;
}

std::vector<std::string> Catalog::connector_names() const {
  std::vector<std::string> result = names(connectors_);
  for (const std::string_view name : stdlib::connectors()) result.emplace_back(name);
  std::sort(result.begin(), result.end());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

const SectionSpec& Catalog::settings() {
  if (!settings_) {
    const auto define = library_definition("settings.sync", sources_, diagnostics_);
    settings_ = define ? read_settings(*define, diagnostics_) : SectionSpec{};
  }
  return *settings_;
}

bool Catalog::add_connector(ConnectorSpec connector) {
  const std::vector<std::string> known = connector_names();
  if (std::find(known.begin(), known.end(), connector.name) != known.end()) return false;
  std::string name = connector.name;
  return connectors_.emplace(std::move(name), std::move(connector)).second;
}

bool Catalog::add_datasource(job::Datasource datasource) {
  std::string name = datasource.name;
  return datasources_.emplace(std::move(name), std::move(datasource)).second;
}

const job::Datasource* Catalog::datasource(std::string_view name) const {
  return find(datasources_, name);
}

std::vector<std::string> Catalog::datasource_names() const {
  return names(datasources_);
}

bool Catalog::add_table(TableSchema table) {
  return tables_.add(std::move(table));
}

bool Catalog::add_parameter(job::Parameter parameter) {
  std::string name = parameter.name;
  return parameters_.emplace(std::move(name), std::move(parameter)).second;
}

const job::Parameter* Catalog::parameter(std::string_view name) const {
  return find(parameters_, name);
}

std::vector<std::string> Catalog::parameter_names() const {
  return names(parameters_);
}

}  // namespace syncql::catalog
