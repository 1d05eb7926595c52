#include "compiler/sema/parameters.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "compiler/base/suggest.h"
#include "compiler/job/texts.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

bool commented_out(Span place, const std::vector<ast::Comment>& comments) {
  return std::any_of(comments.begin(), comments.end(), [&](const ast::Comment& comment) {
    return !comment.text.starts_with("/*+") && comment.span.begin <= place.begin &&
           place.begin < comment.span.end;
  });
}

void report_broken(const Context& context, Span place) {
  context.diagnostics.report(kBrokenParameter, place, "a parameter is not closed")
      .with_label("`}` is missing")
      .with_help("write ${name} with the name of a declared parameter");
}

void report(const Context& context, const job::Reference& reference, Span place) {
  if (reference.broken) return report_broken(context, place);
  const std::string name(reference.name);
  if (!reference.is_name) {
    context.diagnostics
        .report(kUnknownParameter, place, fmt::format("`${{{}}}` is not a parameter", name))
        .with_label("only the name of a declared parameter stands here")
        .with_help(
            fmt::format("declare one: PARAMETER day DEFAULT '${{{}}}', and write ${{day}}", name));
    return;
  }
  Diagnostic& diagnostic =
      context.diagnostics
          .report(kUnknownParameter, place, fmt::format("parameter `{}` is not declared", name))
          .with_label("no PARAMETER declares it");
  if (const auto near = nearest(name, context.catalog.parameter_names())) {
    diagnostic.with_help(fmt::format("did you mean `{}`?", *near))
        .with_fix(place, fmt::format("${{{}}}", *near));
  } else {
    diagnostic.with_help(fmt::format("declare it: PARAMETER {} DEFAULT '…';", name));
  }
}

}  // namespace

void check_parameters(const Context& context, Span statement,
                      const std::vector<ast::Comment>& comments) {
  if (!context.whole) return;
  for (const job::Reference& reference : job::references(context.sources.text(statement))) {
    if (reference.is_name && context.catalog.parameter(reference.name) != nullptr) continue;
    const Span place{statement.file, statement.begin + static_cast<std::uint32_t>(reference.begin),
                     statement.begin + static_cast<std::uint32_t>(reference.end)};
    if (!commented_out(place, comments)) report(context, reference, place);
  }
}

bool refuse_parameters(const ast::Identifier& name, std::string_view owner,
                       Diagnostics& diagnostics) {
  if (job::references(name.text).empty()) return false;
  diagnostics
      .report(kNoParameterHere, name.span,
              fmt::format("the name of a {} cannot hold a parameter", owner))
      .with_label("the name is needed before any parameter has a value")
      .with_help(fmt::format("give the {} a fixed name", owner));
  return true;
}

std::vector<job::Parameter> used_parameters(const Context& context, job::Job& job) {
  std::set<std::string> names;
  job::for_each_text(job, [&](std::string& text, const std::optional<Span>&) {
    for (const job::Reference& reference : job::references(text)) {
      if (reference.is_name) names.emplace(reference.name);
    }
  });
  std::vector<job::Parameter> used;
  for (const std::string& name : names) {
    if (const job::Parameter* parameter = context.catalog.parameter(name)) {
      used.push_back(*parameter);
    }
  }
  return used;
}

}  // namespace syncql::sema
