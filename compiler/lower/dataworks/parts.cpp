#include "compiler/lower/dataworks/parts.h"

#include <fmt/format.h>
#include <string>

namespace syncql::lower::dataworks {
namespace {

constexpr std::string_view kFirst = "[0]";

// Puts the part's name where the option of this role has a place in the list of data sources, or
// a list of its own.
void put_name(Json& parameter, const job::Endpoint& endpoint, job::Role role,
              const std::string& name, std::size_t index) {
  const job::Option* option = endpoint.option(role);
  // An option that is a list itself holds the names of all parts.
  if (option == nullptr || !option->emit || name.empty() || option->value.as_list()) return;
  for (const job::Spelling& spelling : option->spellings) {
    std::string path = spelling.path;
    const std::size_t first = path.find(kFirst);
    if (spelling.back_end != "dataworks") continue;
    if (first != std::string::npos) {
      path.replace(first, kFirst.size(), fmt::format("[{}]", index));
    } else if (!path.ends_with("[]")) {
      continue;
    }
    put(parameter, path, name);
  }
}

}  // namespace

void put_parts(Json& parameter, const job::Endpoint& endpoint) {
  std::size_t index = 0;
  const job::Datasource* last = &endpoint.datasource;
  const std::string* last_database = &endpoint.database;
  for (const job::Part& part : endpoint.more) {
    if (part.datasource.name != last->name || part.database != *last_database) {
      ++index;
      put_name(parameter, endpoint, job::Role::Datasource, part.datasource.name, index);
      put_name(parameter, endpoint, job::Role::Database, part.database, index);
    }
    put_name(parameter, endpoint, job::Role::Table, part.object, index);
    last = &part.datasource;
    last_database = &part.database;
  }
}

}  // namespace syncql::lower::dataworks
