#include "compiler/syntax/format/value.h"

#include <algorithm>

namespace syncql::syntax {
namespace {

// Values may be nested as deep as the parser takes them (limits.h).
struct WriteValue {
  Writer& out;
  Span span;

  void operator()(const ast::Null& /*value*/) const { word("null"); }
  void operator()(bool value) const { word(value ? "true" : "false"); }
  void operator()(const ast::Number& value) const { word(value.text); }
  void operator()(const ast::Quantity& value) const { word(value.number + value.unit); }
  void operator()(const ast::String& /*value*/) const { out.written(span); }
  void operator()(const ast::Word& /*value*/) const { out.written(span); }
  void operator()(const ast::Parameter& /*value*/) const { out.written(span); }

  void operator()(const ast::List& list) const {
    std::vector<ListItem> items;
    items.reserve(list.items.size());
    for (const ast::Value& item : list.items) {
      items.push_back({item.span, [this, &item] { write_value(out, item); }});
    }
    const bool numbers = std::all_of(
        list.items.begin(), list.items.end(),
        [](const ast::Value& item) { return std::holds_alternative<ast::Number>(item.data); });
    write_list(out, {"[", "]", numbers}, span, items);
  }

  void operator()(const ast::Object& object) const {
    std::vector<ListItem> items;
    items.reserve(object.entries.size());
    for (const ast::Entry& entry : object.entries) {
      items.push_back({cover(entry.key_span, entry.value.span), [this, &entry] {
                         out.written(entry.key_span);
                         out.text(":");
                         out.space();
                         write_value(out, entry.value);
                       }});
    }
    write_list(out, {"{", "}"}, span, items);
  }

  void operator()(const ast::Secret& secret) const {
    word(secret.kind == ast::Secret::Kind::Env ? "env(" : "file(");
    out.written(secret.argument.span);
    out.notes_behind(span.end);
    out.text(")");
  }

  void word(std::string_view text) const {
    out.notes_before(span.begin);
    out.text(text);
  }
};

}  // namespace

void write_name(Writer& out, const std::vector<ast::Identifier>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out.text(".");
    out.written(parts[i].span);
  }
}

void write_names(Writer& out, Span brackets, const std::vector<ast::Identifier>& names) {
  std::vector<ListItem> items;
  items.reserve(names.size());
  for (const ast::Identifier& name : names) {
    items.push_back({name.span, [&out, &name] { out.written(name.span); }});
  }
  write_list(out, {"(", ")", true}, brackets, items);
}

void write_value(Writer& out, const ast::Value& value) {
  std::visit(WriteValue{out, value.span}, value.data);
}

void write_object(Writer& out, const ast::Object& object, Span span) {
  WriteValue{out, span}(object);
}

void write_options(Writer& out, Span brackets, const std::vector<ast::Option>& options) {
  std::vector<ListItem> items;
  items.reserve(options.size());
  for (const ast::Option& option : options) {
    items.push_back({cover(option.path_span, option.value.span), [&out, &option] {
                       write_name(out, option.path);
                       out.space();
                       out.text("=");
                       out.space();
                       write_value(out, option.value);
                     }});
  }
  write_list(out, {}, brackets, items);
}

}  // namespace syncql::syntax
