#include "compiler/catalog/read_value.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "compiler/base/suggest.h"
#include "compiler/catalog/check_value.h"
#include "compiler/catalog/codes.h"
#include "compiler/catalog/quantity.h"
#include "compiler/catalog/wrong_type.h"
#include "compiler/job/texts.h"

namespace syncql::catalog {
namespace {

using Out = std::optional<job::Value>;

// The characters of a text or a word.
const std::string* text_of(const ast::Value& value) {
  if (const auto* text = std::get_if<ast::String>(&value.data)) return &text->text;
  if (const auto* word = std::get_if<ast::Word>(&value.data)) return &word->text;
  return nullptr;
}

// A text whose value is known only when the job runs.
Out deferred(const ast::Value& value) {
  if (const auto* parameter = std::get_if<ast::Parameter>(&value.data)) {
    return job::Value{"${" + parameter->name + "}"};
  }
  const std::string* text = text_of(value);
  if (text != nullptr && job::has_reference(*text)) return job::Value{*text};
  return std::nullopt;
}

class Reader {
 public:
  Reader(const OptionSpec& option, Diagnostics& diagnostics)
      : option_(option), diagnostics_(diagnostics) {}

  Out read(const TypeSpec& type, const ast::Value& value) {
    if (type.kind == Type::List) return list(type, value);
    if (type.kind == Type::Object || type.kind == Type::Map) return object(type, value);
    if (type.kind == Type::Secret) return secret(type, value);
    if (auto later = deferred(value)) return later;
    Out out = type.kind == Type::Enum ? one_of(type, value) : scalar(type, value);
    if (out && !check_value(*out, option_, value.span, diagnostics_)) out.reset();
    return out;
  }

 private:
  Out wrong(const TypeSpec& type, const ast::Value& value) {
    report_wrong_type(value, type, option_, diagnostics_);
    return std::nullopt;
  }

  Out scalar(const TypeSpec& type, const ast::Value& value) {
    const auto* number = std::get_if<ast::Number>(&value.data);
    const auto* quantity = std::get_if<ast::Quantity>(&value.data);
    Out out;
    switch (type.kind) {
      case Type::String:
        if (const std::string* text = text_of(value)) out = job::Value{*text};
        break;
      case Type::Bool:
        if (const bool* truth = std::get_if<bool>(&value.data)) out = job::Value{*truth};
        break;
      case Type::Number:
        if (number != nullptr) out = plain_value(value);
        break;
      case Type::Any:
        out = plain_value(value);
        break;
      default:
        if (number != nullptr) out = plain_value(value);
        if (out && !out->as_int()) out.reset();
        if (quantity != nullptr) out = with_unit(type, *quantity);
    }
    return out ? out : wrong(type, value);
  }

  static Out with_unit(const TypeSpec& type, const ast::Quantity& quantity) {
    std::optional<std::int64_t> amount;
    if (type.kind == Type::Bytes) amount = bytes(quantity);
    if (type.kind == Type::Duration) amount = milliseconds(quantity);
    return amount ? Out(job::Value{*amount}) : std::nullopt;
  }

  Out secret(const TypeSpec& type, const ast::Value& value) {
    if (const auto* kept = std::get_if<ast::Secret>(&value.data)) {
      const bool env = kept->kind == ast::Secret::Kind::Env;
      return job::Value{
          job::Secret{env ? job::Secret::Kind::Env : job::Secret::Kind::File, kept->argument.text}};
    }
    const std::string* text = text_of(value);
    if (text == nullptr || text->find("${") != std::string::npos) return wrong(type, value);
    diagnostics_
        .report(kLiteralSecret, value.span, fmt::format("`{}` stands in the text", option_.name))
        .with_label("readable by everyone who sees this file")
        .with_help("write env('NAME') or file('path'): it is then read when the job runs");
    return job::Value{job::Secret{job::Secret::Kind::Literal, *text}};
  }

  Out list(const TypeSpec& type, const ast::Value& value) {
    const auto* items = std::get_if<ast::List>(&value.data);
    if (items == nullptr) return wrong(type, value);
    job::List out;
    for (const ast::Value& item : items->items) {
      auto read_item = read(type.element.front(), item);
      if (!read_item) return std::nullopt;
      out.push_back(std::move(*read_item));
    }
    return job::Value{std::move(out)};
  }

  Out object(const TypeSpec& type, const ast::Value& value) {
    const auto* entries = std::get_if<ast::Object>(&value.data);
    if (entries == nullptr) return wrong(type, value);
    job::Object out;
    std::set<std::string_view> seen;
    for (const ast::Entry& entry : entries->entries) {
      if (!seen.insert(entry.key).second) {
        diagnostics_
            .report(kGivenTwice, entry.key_span,
                    fmt::format("`{}` has the key `{}` twice", option_.name, entry.key))
            .with_label("given a second time");
        continue;
      }
      auto member = type.kind == Type::Map ? read(type.element.front(), entry.value)
                                           : read_member(option_, entry.key, entry.key_span,
                                                         entry.value, diagnostics_);
      if (member) out.emplace_back(entry.key, std::move(*member));
    }
    return job::Value{std::move(out)};
  }

  Out one_of(const TypeSpec& type, const ast::Value& value) {
    const std::string* text = text_of(value);
    if (text == nullptr) return wrong(type, value);
    if (std::find(type.allowed.begin(), type.allowed.end(), *text) != type.allowed.end()) {
      return job::Value{*text};
    }
    Diagnostic& report =
        diagnostics_
            .report(kNotAllowed, value.span,
                    fmt::format("`{}` does not know the value `{}`", option_.name, *text))
            .with_label("must be " + describe(type));
    if (const auto near = nearest(*text, type.allowed)) {
      report.with_help(fmt::format("did you mean `{}`?", *near))
          .with_fix(value.span, fmt::format("'{}'", *near));
    }
    return std::nullopt;
  }

  const OptionSpec& option_;
  Diagnostics& diagnostics_;
};

// Null where no known key is called so elsewhere.
const OptionSpec* called_otherwise(const OptionSpec& object, std::string_view key) {
  for (const OptionSpec& member : object.members) {
    const auto& others = member.confused;
    if (std::find(others.begin(), others.end(), key) != others.end()) return &member;
  }
  return nullptr;
}

void report_unknown_key(const OptionSpec& object, std::string_view key, Span key_span,
                        Diagnostics& diagnostics) {
  if (const OptionSpec* member = called_otherwise(object, key)) {
    report_confused(key, member->name.substr(object.name.size() + 1), key_span, diagnostics);
    return;
  }
  const Code& code = object.open ? kUnknownKey : kNotAllowed;
  Diagnostic& report =
      diagnostics
          .report(code, key_span,
                  object.open ? fmt::format("`{}` documents no key `{}`", object.name, key)
                              : fmt::format("`{}` has no key `{}`", object.name, key))
          .with_label(object.open ? "handed on as it is" : "not a key of this object");
  std::vector<std::string> known;
  for (const OptionSpec& member : object.members) {
    known.push_back(member.name.substr(object.name.size() + 1));
  }
  if (const auto near = nearest(key, known)) {
    report.with_help(fmt::format("did you mean `{}`?", *near)).with_fix(key_span, *near);
  }
}

}  // namespace

void report_confused(std::string_view written, std::string_view name, Span place,
                     Diagnostics& diagnostics) {
  diagnostics
      .report(kConfused, place,
              fmt::format("`{}` is another system's name for `{}`", written, name))
      .with_label("would be ignored here")
      .with_help(fmt::format("write `{}`", name))
      .with_fix(place, std::string(name));
}

std::optional<job::Value> read_value(const ast::Value& value, const OptionSpec& option,
                                     Diagnostics& diagnostics) {
  return Reader(option, diagnostics).read(option.type, value);
}

std::optional<job::Value> read_member(const OptionSpec& object, std::string_view key, Span key_span,
                                      const ast::Value& value, Diagnostics& diagnostics) {
  const std::string name = fmt::format("{}.{}", object.name, key);
  const auto known = std::find_if(object.members.begin(), object.members.end(),
                                  [&](const OptionSpec& member) { return member.name == name; });
  if (known != object.members.end()) return read_value(value, *known, diagnostics);
  report_unknown_key(object, key, key_span, diagnostics);
  if (!object.open || called_otherwise(object, key) != nullptr) return std::nullopt;
  OptionSpec anything;
  anything.name = name;
  return read_value(value, anything, diagnostics);
}

}  // namespace syncql::catalog
