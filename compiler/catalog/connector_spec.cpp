#include "compiler/catalog/connector_spec.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace syncql::catalog {

const OptionSpec* SectionSpec::option(std::string_view wanted) const {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const OptionSpec& option) { return option.name == wanted; });
  return found == options.end() ? nullptr : &*found;
}

const OptionSpec* SectionSpec::option(job::Role wanted) const {
  const auto found = std::find_if(options.begin(), options.end(),
                                  [&](const OptionSpec& option) { return option.role == wanted; });
  return found == options.end() ? nullptr : &*found;
}

bool TypeSpec::is_list_of_objects() const {
  return kind == Type::List && element.front().kind == Type::Object;
}

std::string_view clause_of(job::Role role) {
  switch (role) {
    case job::Role::Datasource:
    case job::Role::Database:
    case job::Role::Table:
      return "names of source and target";
    case job::Role::Columns:
      return "column list";
    case job::Role::Where:
      return "WHERE clause";
    case job::Role::SplitBy:
      return "SPLIT BY clause";
    case job::Role::Before:
      return "BEFORE clause";
    case job::Role::After:
      return "AFTER clause";
    case job::Role::OnError:
      return "ON ERROR clause";
    case job::Role::Format:
      return "FORMAT clause";
    case job::Role::None:
      break;
  }
  return "WITH clause";
}

std::string describe(const TypeSpec& type) {
  switch (type.kind) {
    case Type::String:
      return "a text in quotes";
    case Type::Int:
      return "a whole number";
    case Type::Number:
      return "a number";
    case Type::Bool:
      return "`true` or `false`";
    case Type::Bytes:
      return "a size in bytes";
    case Type::Duration:
      return "a duration";
    case Type::Secret:
      return "a secret";
    case Type::List:
      return "a list in brackets";
    case Type::Object:
    case Type::Map:
      return "an object in braces";
    case Type::Enum:
      return fmt::format("one of `{}`", fmt::join(type.allowed, "`, `"));
    case Type::Any:
      break;
  }
  return "a value";
}

}  // namespace syncql::catalog
