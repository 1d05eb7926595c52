#include "compiler/lift/option_text.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "compiler/job/texts.h"
#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

using catalog::OptionSpec;
using catalog::Type;
using catalog::TypeSpec;
using Out = std::optional<std::string>;

// A text that is exactly what the number in it is written as again.
std::optional<std::int64_t> whole_number(const std::string& text) {
  std::int64_t value = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool all = error == std::errc() && stop == text.data() + text.size();
  return all && fmt::format("{}", value) == text ? std::optional(value) : std::nullopt;
}

// Known only when the job runs; alone it needs no quotes.
Out deferred(const Node& value) {
  const std::string* text = value.as_text();
  if (text == nullptr || !job::has_reference(*text)) return std::nullopt;
  const auto references = job::references(*text);
  const bool alone = references.size() == 1 && references.front().is_name &&
                     references.front().begin == 0 && references.front().end == text->size();
  return alone ? *text : quote_text(*text);
}

class Writer {
 public:
  Writer(const OptionSpec& option, bool as_text) : option_(option), as_text_(as_text) {}

  Out write(const TypeSpec& type, const Node& value) const {
    if (type.kind == Type::Any) return quote_value(value);
    if (type.kind == Type::List) return list(type, value);
    if (type.kind == Type::Object || type.kind == Type::Map) return object(type, value);
    if (type.kind == Type::String || type.kind == Type::Enum) {
      return value.as_text() == nullptr ? Out() : quote_text(*value.as_text());
    }
    if (auto later = deferred(value)) return later;
    if (type.kind == Type::Bool) {
      return std::holds_alternative<bool>(value.data) ? Out(quote_value(value)) : Out();
    }
    return number(type, value);
  }

 private:
  Out number(const TypeSpec& type, const Node& value) const {
    if (as_text_) {
      const auto whole = value.as_text() == nullptr ? std::nullopt : whole_number(*value.as_text());
      return whole ? Out(fmt::format("{}", *whole)) : Out();
    }
    const bool real = type.kind == Type::Number && std::holds_alternative<double>(value.data);
    return real || value.as_int() != nullptr ? Out(quote_value(value)) : Out();
  }

  Out list(const TypeSpec& type, const Node& value) const {
    const Items* items = value.as_items();
    if (items == nullptr || type.element.empty()) return std::nullopt;
    std::string out = "[";
    for (const Node& item : *items) {
      const Out text = write(type.element.front(), item);
      if (!text) return std::nullopt;
      if (out.size() > 1) out += ", ";
      out += *text;
    }
    return out + "]";
  }

  Out object(const TypeSpec& type, const Node& value) const {
    const Entries* entries = value.as_entries();
    if (entries == nullptr) return std::nullopt;
    std::string out = "{";
    for (const Entry& entry : *entries) {
      const Out text = member(type, entry);
      if (!text) continue;
      if (out.size() > 1) out += ", ";
      const std::string key = quote_key(entry.key);
      out += (key == entry.key ? key : quote_text(entry.key)) + ": " + *text;
    }
    return out + "}";
  }

  Out member(const TypeSpec& type, const Entry& entry) const {
    const std::string name = option_.name + "." + entry.key;
    const auto known = std::find_if(option_.members.begin(), option_.members.end(),
                                    [&](const OptionSpec& item) { return item.name == name; });
    if (known != option_.members.end()) {
      return Writer(*known, as_text_).write(known->type, entry.value);
    }
    if (!type.element.empty()) return write(type.element.front(), entry.value);
    return option_.open || type.kind == Type::Map ? Out(quote_value(entry.value)) : Out();
  }

  const OptionSpec& option_;
  bool as_text_;
};

struct ToValue {
  bool as_text;

  job::Value operator()(std::monostate) const { return {}; }
  job::Value operator()(bool value) const { return {value}; }
  job::Value operator()(std::int64_t value) const { return {value}; }
  job::Value operator()(double value) const { return {value}; }
  job::Value operator()(const std::string& value) const {
    const auto whole = as_text ? whole_number(value) : std::nullopt;
    return whole ? job::Value{*whole} : job::Value{value};
  }
  job::Value operator()(const Items& items) const {
    job::List list;
    for (const Node& item : items) list.push_back(option_value(item, as_text));
    return {std::move(list)};
  }
  job::Value operator()(const Entries& entries) const {
    job::Object object;
    for (const Entry& entry : entries) {
      object.emplace_back(entry.key, option_value(entry.value, as_text));
    }
    return {std::move(object)};
  }
};

}  // namespace

std::optional<std::string> option_text(const OptionSpec& option, const Node& value, bool as_text) {
  return Writer(option, as_text).write(option.type, value);
}

job::Value option_value(const Node& value, bool as_text) {
  return std::visit(ToValue{as_text}, value.data);
}

bool same_value(const Node& node, const job::Value& value, bool as_text) {
  const job::Value own = option_value(node, as_text);
  if (own.data.index() != value.data.index()) return false;
  if (const auto* whole = own.as_int()) return *whole == *value.as_int();
  if (const auto* text = own.as_string()) return *text == *value.as_string();
  if (const auto* truth = own.as_bool()) return *truth == *value.as_bool();
  const auto* list = own.as_list();
  const auto* object = own.as_object();
  return (list != nullptr && list->empty() && value.as_list()->empty()) ||
         (object != nullptr && object->empty() && value.as_object()->empty());
}

}  // namespace syncql::lift
