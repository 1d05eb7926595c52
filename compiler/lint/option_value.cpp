#include "compiler/lint/option_value.h"

namespace syncql::lint {
namespace {

std::string name_of(const ast::Option& option) {
  std::size_t first = 0;
  const std::string& prefix = option.path.front().text;
  if (option.path.size() > 1 && (prefix == "writer" || prefix == "reader" || prefix == "setting")) {
    first = 1;
  }
  std::string name = option.path[first].text;
  for (std::size_t i = first + 1; i < option.path.size(); ++i) name += "." + option.path[i].text;
  return name;
}

const ast::Value* member(const ast::Value& value, std::string_view key) {
  const auto* object = std::get_if<ast::Object>(&value.data);
  if (object == nullptr) return nullptr;
  for (const ast::Entry& entry : object->entries) {
    if (entry.key == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace

const ast::Value* written_value(const ast::Sync& sync, std::string_view name) {
  if (!sync.with) return nullptr;
  for (const ast::Option& option : sync.with->body) {
    const std::string written = name_of(option);
    if (written == name) return &option.value;
    if (!name.starts_with(written + ".")) continue;
    const ast::Value* found = member(option.value, name.substr(written.size() + 1));
    if (found != nullptr) return found;
  }
  return nullptr;
}

const job::Option* given(const job::Option* option) {
  const bool by_user =
      option != nullptr && (option->said == job::Said::User || option->said == job::Said::Clause);
  return by_user ? option : nullptr;
}

std::string default_text(const catalog::OptionSpec& option) {
  for (const catalog::Default& item : option.defaults) {
    const std::string* text = item.value.as_string();
    if (!item.when && text != nullptr) return *text;
  }
  return "";
}

}  // namespace syncql::lint
