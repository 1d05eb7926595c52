#include <charconv>

#include "compiler/catalog/read_value.h"

namespace syncql::catalog {
namespace {

std::optional<job::Value> number(const std::string& text) {
  const char* end = text.data() + text.size();
  std::int64_t whole = 0;
  const auto [stop, error] = std::from_chars(text.data(), end, whole);
  if (error == std::errc() && stop == end) return job::Value{whole};
  double real = 0;
  const auto [real_stop, real_error] = std::from_chars(text.data(), end, real);
  if (real_error != std::errc() || real_stop != end) return std::nullopt;
  return job::Value{real};
}

struct Plain {
  using Out = std::optional<job::Value>;

  Out operator()(const ast::Null&) const { return job::Value{}; }
  Out operator()(bool value) const { return job::Value{value}; }
  Out operator()(const ast::Number& value) const { return number(value.text); }
  Out operator()(const ast::Quantity& value) const { return job::Value{value.number + value.unit}; }
  Out operator()(const ast::String& value) const { return job::Value{value.text}; }
  Out operator()(const ast::Word& value) const { return job::Value{value.text}; }
  Out operator()(const ast::Parameter& value) const { return job::Value{"${" + value.name + "}"}; }
  Out operator()(const ast::Secret&) const { return std::nullopt; }
  Out operator()(const ast::List& value) const {
    job::List list;
    for (const ast::Value& item : value.items) {
      auto read = plain_value(item);
      if (!read) return std::nullopt;
      list.push_back(std::move(*read));
    }
    return job::Value{std::move(list)};
  }
  Out operator()(const ast::Object& value) const {
    job::Object object;
    for (const ast::Entry& entry : value.entries) {
      auto read = plain_value(entry.value);
      if (!read) return std::nullopt;
      object.emplace_back(entry.key, std::move(*read));
    }
    return job::Value{std::move(object)};
  }
};

}  // namespace

std::optional<job::Value> plain_value(const ast::Value& value) {
  return std::visit(Plain{}, value.data);
}

}  // namespace syncql::catalog
