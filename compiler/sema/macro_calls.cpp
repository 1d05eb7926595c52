#include "compiler/sema/macro_calls.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/base/suggest.h"
#include "compiler/sema/codes.h"
#include "compiler/sema/sql_functions.h"

namespace syncql::sema {
namespace {

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

void check_call(const Context& context, const ast::Call& call, const ast::CreateMacro& macro) {
  const std::size_t wanted = macro.arguments.size();
  if (!call.is_plain) {
    context.diagnostics
        .report(kMacroForm, call.span,
                fmt::format("macro `{}` is called like a function of SQL", macro.name.text))
        .with_label("its arguments are expressions between commas")
        .with_related(macro.name.span, "declared here")
        .with_help("a sub-select as an argument stands in parentheses of its own");
  } else if (call.arguments.size() != wanted) {
    context.diagnostics
        .report(kMacroArity, call.span,
                fmt::format("macro `{}` takes {}, not {}", macro.name.text,
                            counted(wanted, "argument"), call.arguments.size()))
        .with_label(fmt::format("{} given", call.arguments.size()))
        .with_related(macro.name.span, "declared here");
  }
}

// Only where all macros are known.
void check_function(const Context& context, const ast::Call& call, const Macros& macros) {
  if (macros.empty() || !context.whole || is_sql_function(call.name.text)) return;
  const auto near = nearest(call.name.text, macros.names());
  if (!near) return;
  context.diagnostics
      .report(kMacroUnknown, call.name.span, fmt::format("no macro is named `{}`", call.name.text))
      .with_label("reaches the source as a function of its own")
      .with_help(fmt::format("did you mean `{}`?", *near))
      .with_fix(call.name.span, *near);
}

}  // namespace

const Macro* called_macro(const ast::Call& call, const Macros& macros) {
  const Macro* macro = macros.find(call.name.text);
  const bool fits = macro != nullptr && !macro->is_circular && call.is_plain &&
                    call.arguments.size() == macro->definition->arguments.size();
  return fits ? macro : nullptr;
}

bool calls_macro(const ast::Expression& expression, const Macros& macros) {
  return std::any_of(expression.calls.begin(), expression.calls.end(),
                     [&](const ast::Call& call) { return called_macro(call, macros) != nullptr; });
}

void check_macro_calls(const Context& context, const Macros& macros,
                       const ast::Expression& expression) {
  for (const ast::Call& call : expression.calls) {
    if (const Macro* macro = macros.find(call.name.text)) {
      check_call(context, call, *macro->definition);
    } else {
      check_function(context, call, macros);
    }
  }
}

}  // namespace syncql::sema
