#include "compiler/catalog/wrong_type.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <string>

#include "compiler/catalog/codes.h"

namespace syncql::catalog {
namespace {

struct Seen {
  std::string operator()(const ast::Null&) const { return "null"; }
  std::string operator()(bool value) const { return value ? "true" : "false"; }
  std::string operator()(const ast::Number& value) const { return "`" + value.text + "`"; }
  std::string operator()(const ast::Quantity& value) const {
    return "`" + value.number + value.unit + "`";
  }
  std::string operator()(const ast::String&) const { return "a text"; }
  std::string operator()(const ast::Word&) const { return "a word"; }
  std::string operator()(const ast::Parameter&) const { return "a parameter"; }
  std::string operator()(const ast::List&) const { return "a list"; }
  std::string operator()(const ast::Object&) const { return "an object"; }
  std::string operator()(const ast::Secret&) const { return "a secret"; }
};

std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') out += '\'';
    out += c;
  }
  return out + "'";
}

bool is_whole_number(const std::string& text) {
  constexpr std::size_t kDigits = 18;  // of what surely fits
  return !text.empty() && text.size() <= kDigits &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The value as it should have been written, where quotes or brackets are all that is wrong.
std::optional<std::string> rewritten(const ast::Value& value, Type wanted) {
  if (const auto* number = std::get_if<ast::Number>(&value.data)) {
    if (wanted == Type::String || wanted == Type::Enum) return quoted(number->text);
    return std::nullopt;
  }
  const auto* text = std::get_if<ast::String>(&value.data);
  if (text == nullptr) return std::nullopt;
  if (wanted == Type::List) return "[" + quoted(text->text) + "]";
  const bool number = wanted == Type::Int || wanted == Type::Bytes || wanted == Type::Duration;
  if (number && is_whole_number(text->text)) return text->text;
  if (wanted == Type::Bool && (text->text == "true" || text->text == "false")) return text->text;
  return std::nullopt;
}

std::string_view example_of(Type type) {
  switch (type) {
    case Type::Bytes:
      return "64MiB";
    case Type::Duration:
      return "30s";
    case Type::Secret:
      return "env('NAME')";
    case Type::List:
      return "['a', 'b']";
    default:
      return {};
  }
}

void add_help(Diagnostic& report, const ast::Value& value, const TypeSpec& type,
              const OptionSpec& option) {
  if (std::holds_alternative<ast::Secret>(value.data)) {
    report.with_help("env() and file() are for passwords and other secrets only");
  } else if (std::holds_alternative<ast::Null>(value.data)) {
    report.with_help("leave the option out to have its default");
  } else if (const auto better = rewritten(value, type.kind)) {
    report.with_help(fmt::format("write {}", *better)).with_fix(value.span, *better);
  } else if (!option.example.empty()) {
    report.with_help(fmt::format("for example: {}", option.example));
  } else if (const std::string_view example = example_of(type.kind); !example.empty()) {
    report.with_help(fmt::format("for example: {} = {}", option.name, example));
  }
}

}  // namespace

void report_wrong_type(const ast::Value& value, const TypeSpec& type, const OptionSpec& option,
                       Diagnostics& diagnostics) {
  const std::string wanted = describe(type);
  const bool secret = type.kind == Type::Secret;
  const std::string seen = secret ? "a plain value" : std::visit(Seen{}, value.data);
  Diagnostic& report = diagnostics
                           .report(kWrongType, value.span,
                                   fmt::format("`{}` takes {}, not {}", option.name, wanted, seen))
                           .with_label(wanted + " is wanted here");
  add_help(report, value, type, option);
}

}  // namespace syncql::catalog
