#include "compiler/catalog/define_type.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>

#include "compiler/base/suggest.h"
#include "compiler/catalog/codes.h"

namespace syncql::catalog {
namespace {

constexpr std::array<std::pair<std::string_view, Type>, 12> kTypes{{
    {"STRING", Type::String},
    {"INT", Type::Int},
    {"NUMBER", Type::Number},
    {"BOOL", Type::Bool},
    {"BYTES", Type::Bytes},
    {"DURATION", Type::Duration},
    {"SECRET", Type::Secret},
    {"LIST", Type::List},
    {"OBJECT", Type::Object},
    {"ENUM", Type::Enum},
    {"MAP", Type::Map},
    {"ANY", Type::Any},
}};

void report_unknown(const ast::TypeName& name, const std::vector<std::string>& known,
                    Diagnostics& diagnostics) {
  Diagnostic& report =
      diagnostics.report(kUnknownType, name.span, fmt::format("unknown type `{}`", name.name))
          .with_label("not a type");
  if (const auto near = nearest(name.name, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(name.span, *near);
  }
}

// LIST and MAP take one type, ENUM at least one word, the others nothing.
bool well_formed(const ast::TypeName& name, Type kind) {
  const bool holds_others = kind == Type::List || kind == Type::Map;
  return name.arguments.size() == (holds_others ? 1U : 0U) &&
         name.values.empty() == (kind != Type::Enum);
}

}  // namespace

std::optional<TypeSpec> read_type(const ast::TypeName& name, Diagnostics& diagnostics) {
  const auto* const found = std::find_if(kTypes.begin(), kTypes.end(),
                                         [&](const auto& type) { return type.first == name.name; });
  if (found == kTypes.end()) {
    std::vector<std::string> known;
    known.reserve(kTypes.size());
    for (const auto& type : kTypes) known.emplace_back(type.first);
    report_unknown(name, known, diagnostics);
    return std::nullopt;
  }
  if (!well_formed(name, found->second)) {
    diagnostics.report(kUnknownType, name.span, fmt::format("type `{}` is not complete", name.name))
        .with_label("not of the form that this type has")
        .with_help(
            "LIST and MAP take one type, ENUM words, the others nothing: LIST<STRING>, ENUM('a')");
    return std::nullopt;
  }
  TypeSpec type;
  type.kind = found->second;
  for (const ast::Text& word : name.values) type.allowed.push_back(word.text);
  for (const ast::TypeName& argument : name.arguments) {
    auto element = read_type(argument, diagnostics);
    if (!element) return std::nullopt;
    type.element.push_back(std::move(*element));
  }
  return type;
}

}  // namespace syncql::catalog
