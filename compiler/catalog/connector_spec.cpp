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

std::string_view clause_of(job::Role role) {
  switch (role) {
    case job::Role::Datasource:
    case job::Role::Database:
    case job::Role::Table:
      return "name";
    case job::Role::Columns:
      return "column list";
    case job::Role::Where:
      return "WHERE";
    case job::Role::SplitBy:
      return "SPLIT BY";
    case job::Role::Before:
      return "BEFORE";
    case job::Role::After:
      return "AFTER";
    case job::Role::OnError:
      return "ON ERROR";
    case job::Role::Format:
      return "FORMAT";
    case job::Role::None:
      break;
  }
  return "WITH";
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
      return "a size in bytes, such as `64MiB`";
    case Type::Duration:
      return "a duration, such as `30s`";
    case Type::Secret:
      return "a secret, such as `env('NAME')`";
    case Type::List:
      return "a list in brackets";
    case Type::Object:
      return "an object in braces";
    case Type::Enum:
      return fmt::format("one of `{}`", fmt::join(type.allowed, "`, `"));
    case Type::Any:
      break;
  }
  return "a value";
}

}  // namespace syncql::catalog
