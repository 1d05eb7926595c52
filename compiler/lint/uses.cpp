#include "compiler/lint/uses.h"

#include <algorithm>

#include "compiler/job/texts.h"
#include "compiler/lint/sql_words.h"

namespace syncql::lint {
namespace {

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& name) { return b.contains(name); });
}

// What may be a call: a word with a bracket behind it. What is none harms nothing.
void add_calls(std::string_view text, std::set<std::string>& macros) {
  const std::vector<std::string> words = sql_words(text);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i + 1] == "(") macros.insert(words[i]);
  }
}

void add_parameters(std::string_view text, std::set<std::string>& parameters) {
  for (const job::Reference& reference : job::references(text)) {
    if (reference.is_name) parameters.emplace(reference.name);
  }
}

void add_datasource(const ast::QualifiedName& name, Names& names) {
  names.datasources.insert(name.parts.front().text);
}

}  // namespace

void Names::add(const Names& more) {
  parameters.insert(more.parameters.begin(), more.parameters.end());
  datasources.insert(more.datasources.begin(), more.datasources.end());
  macros.insert(more.macros.begin(), more.macros.end());
  others = others || more.others;
}

bool Names::meets(const Names& other) const {
  return meet(parameters, other.parameters) || meet(datasources, other.datasources) ||
         meet(macros, other.macros);
}

Names used_by(const ast::Statement& statement, const SourceManager& sources) {
  Names names;
  const std::string_view text = sources.text(statement.span);
  add_parameters(text, names.parameters);
  add_calls(text, names.macros);
  if (const ast::Sync* sync = sync_of(statement)) {
    add_datasource(sync->target, names);
    add_datasource(sync->source, names);
    for (const ast::QualifiedName& more : sync->more_sources) add_datasource(more, names);
  } else if (const auto* datasource = std::get_if<ast::CreateDatasource>(&statement.data)) {
    names.datasources.insert(datasource->connector.text);
  } else if (const auto* show = std::get_if<ast::Show>(&statement.data)) {
    if (show->from) add_datasource(*show->from, names);
  } else if (const auto* describe = std::get_if<ast::Describe>(&statement.data)) {
    add_datasource(describe->name, names);
  } else if (const auto* table = std::get_if<ast::DefineTable>(&statement.data)) {
    add_datasource(table->name, names);
  } else if (const auto* macro = std::get_if<ast::CreateMacro>(&statement.data)) {
    names.macros.erase(folded(macro->name.text));
  }
  return names;
}

Names declared_by(const ast::Statement& statement) {
  Names names;
  if (const auto* datasource = std::get_if<ast::CreateDatasource>(&statement.data)) {
    names.datasources.insert(datasource->name.text);
  } else if (const auto* parameter = std::get_if<ast::ParameterDeclaration>(&statement.data)) {
    names.parameters.insert(parameter->name.text);
  } else if (const auto* macro = std::get_if<ast::CreateMacro>(&statement.data)) {
    names.macros.insert(folded(macro->name.text));
  } else if (const auto* define = std::get_if<ast::Define>(&statement.data)) {
    names.datasources.insert(define->name.text);
    names.others = define->what != ast::Define::What::Connector;
  } else if (std::holds_alternative<ast::DefineTable>(statement.data)) {
    names.others = true;
  }
  return names;
}

}  // namespace syncql::lint
