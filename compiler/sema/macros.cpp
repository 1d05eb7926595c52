#include "compiler/sema/macros.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/sema/codes.h"
#include "compiler/sema/macro_circles.h"
#include "compiler/sema/parameters.h"
#include "compiler/sema/sql_functions.h"

namespace syncql::sema {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
  return result;
}

// The names in the body that an argument could replace.
std::vector<std::string> replaceable(const ast::Expression& body) {
  std::vector<std::string> result;
  for (const ast::QualifiedName& name : body.names) {
    if (name.parts.size() == 1) result.push_back(name.parts.front().text);
  }
  for (const ast::Identifier& word : body.words) result.push_back(word.text);
  return result;
}

void report_unused(const ast::Identifier& argument, const std::vector<std::string>& names,
                   Diagnostics& diagnostics) {
  Diagnostic& report = diagnostics
                           .report(kMacroArgumentUnused, argument.span,
                                   fmt::format("argument `{}` is not used", argument.text))
                           .with_label("the macro's text does not name it");
  if (const auto near = nearest(argument.text, names)) {
    report.with_help(fmt::format("is `{}` in the text meant to be it?", *near));
  } else {
    report.with_help("leave it out here and in the calls");
  }
}

void check_arguments(const ast::CreateMacro& macro, Diagnostics& diagnostics) {
  const std::vector<std::string> names = replaceable(macro.body);
  std::map<std::string, Span> seen;
  for (const ast::Identifier& argument : macro.arguments) {
    if (refuse_parameters(argument, "macro's argument", diagnostics)) continue;
    const auto [first, fresh] = seen.emplace(lower(argument.text), argument.span);
    if (!fresh) {
      diagnostics
          .report(kMacroArgumentTwice, argument.span,
                  fmt::format("argument `{}` is listed twice", argument.text))
          .with_label("listed a second time")
          .with_related(first->second, "listed here")
          .with_help("give one of them another name");
      continue;
    }
    const bool used = std::any_of(names.begin(), names.end(), [&](const std::string& name) {
      return same_name(name, argument.text);
    });
    if (!used) report_unused(argument, names, diagnostics);
  }
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

void Macros::declare(const Context& context, const ast::CreateMacro& definition) {
  const ast::Identifier& name = definition.name;
  refuse_parameters(name, "macro", context.diagnostics);
  check_arguments(definition, context.diagnostics);
  if (is_sql_function(name.text)) {
    context.diagnostics
        .report(kMacroNamedLikeFunction, name.span,
                fmt::format("`{}` is a function of SQL", name.text))
        .with_label("calls of the function become calls of this macro")
        .with_help("give the macro a name of its own");
  }
  const std::string key = lower(name.text);
  if (const auto earlier = by_name_.find(key); earlier != by_name_.end()) {
    context.diagnostics
        .report(kMacroTwice, name.span, fmt::format("macro `{}` is declared twice", name.text))
        .with_label("declared a second time")
        .with_related(earlier->second->definition->name.span, "declared here")
        .with_help("rename one of the two");
    return;
  }
  macros_.push_back({&definition});
  by_name_.emplace(key, &macros_.back());
  names_.push_back(name.text);
}

void Macros::find_circles(Diagnostics& diagnostics) {
  for (const Macro* macro : find_macro_circles(*this, diagnostics)) {
    by_name_.find(lower(macro->definition->name.text))->second->is_circular = true;
  }
}

const Macro* Macros::find(std::string_view name) const {
  const auto found = by_name_.find(lower(name));
  return found == by_name_.end() ? nullptr : found->second;
}

}  // namespace syncql::sema
