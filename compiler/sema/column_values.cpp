#include "compiler/sema/column_values.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "compiler/catalog/read_value.h"
#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

using catalog::OptionSpec;

bool has_member(const OptionSpec& option, std::string_view key) {
  return std::any_of(option.members.begin(), option.members.end(), [&](const OptionSpec& member) {
    return member.name == fmt::format("{}.{}", option.name, key);
  });
}

void report_form(const OptionSet& side, const ListedColumn& column, bool objects,
                 const std::string& example, Diagnostics& diagnostics) {
  Diagnostic& report = diagnostics
                           .report(kColumnForm, column.span,
                                   fmt::format("{} takes columns as {}", side.subject().title,
                                               objects ? "objects" : "names and expressions"))
                           .with_label(objects ? "not an object in braces" : "an object");
  if (!example.empty()) report.with_help(fmt::format("for example: {}", example));
}

// An object with the column's name, where a name is all that was written.
std::optional<ast::Value> as_object(const OptionSpec& option, const ListedColumn& column) {
  if (column.object != nullptr) return ast::Value{*column.object, column.span};
  if (!column.column.is_name || !has_member(option, "name")) return std::nullopt;
  ast::Object named;
  named.entries.push_back({"name", column.span, {ast::String{column.column.text}, column.span}});
  return ast::Value{std::move(named), column.span};
}

std::optional<job::Value> value_of(const OptionSet& side, const OptionSpec& option,
                                   const ListedColumn& column, Diagnostics& diagnostics) {
  const bool objects = option.type.is_list_of_objects();
  const bool any = !objects && option.type.kind == catalog::Type::List &&
                   option.type.element.front().kind == catalog::Type::Any;
  if (!objects && column.object == nullptr) return job::Value{column.text};
  if (any) return catalog::plain_value({*column.object, column.span});
  const auto object = objects ? as_object(option, column) : std::nullopt;
  if (!object) {
    report_form(side, column, objects, option.example, diagnostics);
    return std::nullopt;
  }
  OptionSpec one = option;
  one.type = option.type.element.front();
  auto value = catalog::read_value(*object, one, diagnostics);
  // A key that was reported and left out must not be reported again as missing.
  const std::size_t keys = std::get<ast::Object>(object->data).entries.size();
  if (value && value->as_object()->size() != keys) value.reset();
  return value;
}

// `SET_VAR` of `/*+ SET_VAR(…) */`, in upper case.
std::string kind_of_hint(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n", text.find('+') + 1);
  const auto is_word = [](unsigned char c) { return std::isalnum(c) != 0 || c == '_'; };
  std::string kind;
  for (std::size_t i = begin; i < text.size() && is_word(static_cast<unsigned char>(text[i]));
       ++i) {
    kind += static_cast<char>(std::toupper(static_cast<unsigned char>(text[i])));
  }
  return kind;
}

void check_hint(const OptionSet& side, const OptionSpec& option, const ListedColumn& first,
                Diagnostics& diagnostics) {
  if (option.hints.empty() || !first.text.starts_with("/*+")) return;
  const std::string kind = kind_of_hint(first.text);
  if (std::find(option.hints.begin(), option.hints.end(), kind) != option.hints.end()) return;
  diagnostics
      .report(kUnknownHint, first.span,
              fmt::format("{} knows no hint `{}`", side.subject().title, kind))
      .with_label("the hint stands in front of this column")
      .with_help(fmt::format("write /*+ {}(…) */, or leave the hint out",
                             fmt::join(option.hints, " or ")));
}

}  // namespace

void fill_columns(OptionSet& side, const std::vector<ListedColumn>& columns, Span span,
                  Diagnostics& diagnostics) {
  const OptionSpec* option = side.spec().option(job::Role::Columns);
  if (option == nullptr) return;
  Given given{{}, job::Said::Clause, span, span};
  job::List list;
  if (!columns.empty()) check_hint(side, *option, columns.front(), diagnostics);
  for (const ListedColumn& column : columns) {
    auto value = value_of(side, *option, column, diagnostics);
    given.usable = given.usable && value.has_value();
    if (!value) continue;
    list.push_back(std::move(*value));
    given.items.push_back(column.span);
  }
  if (columns.empty()) list.push_back({std::string("*")});
  given.value = job::Value{std::move(list)};
  side.give(option->name, std::move(given));
}

}  // namespace syncql::sema
