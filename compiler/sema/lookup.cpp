#include "compiler/sema/lookup.h"

#include <algorithm>
#include <optional>

namespace syncql::sema {
namespace {

std::string joined(const std::vector<ast::Identifier>& path, std::size_t from) {
  std::string name;
  for (std::size_t i = from; i < path.size(); ++i) {
    if (!name.empty()) name += '.';
    name += path[i].text;
  }
  return name;
}

std::optional<Match> match_in(const Scope& scope, const std::string& name) {
  const catalog::SectionSpec& spec = scope.set->spec();
  if (const auto* option = spec.option(name)) return Match{&scope, option, name, ""};
  if (const std::size_t dot = name.find('.'); dot != std::string::npos) {
    const auto* object = spec.option(name.substr(0, dot));
    if (object != nullptr && object->type.kind == catalog::Type::Object) {
      return Match{&scope, object, object->name, name.substr(dot + 1)};
    }
  }
  const bool group = std::any_of(
      spec.options.begin(), spec.options.end(),
      [&](const catalog::OptionSpec& option) { return option.name.starts_with(name + "."); });
  if (group) return Match{&scope, nullptr, name, ""};
  return std::nullopt;
}

}  // namespace

Target target_of(const ast::Option& option, const std::vector<Scope>& scopes) {
  Target target;
  const auto prefixed = std::find_if(scopes.begin(), scopes.end(), [&](const Scope& scope) {
    return option.path.size() > 1 && scope.prefix == option.path.front().text;
  });
  if (prefixed == scopes.end()) {
    for (const Scope& scope : scopes) target.scopes.push_back(&scope);
    target.name = joined(option.path, 0);
    target.name_span = option.path_span;
  } else {
    target.scopes.push_back(&*prefixed);
    target.name = joined(option.path, 1);
    target.name_span = cover(option.path[1].span, option.path.back().span);
  }
  return target;
}

std::vector<Match> find_matches(const Target& target) {
  std::vector<Match> matches;
  for (const Scope* scope : target.scopes) {
    if (auto match = match_in(*scope, target.name)) matches.push_back(std::move(*match));
  }
  return matches;
}

}  // namespace syncql::sema
