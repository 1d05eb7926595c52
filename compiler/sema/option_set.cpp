#include "compiler/sema/option_set.h"

#include <algorithm>

namespace syncql::sema {
namespace {

using catalog::OptionSpec;

job::Scalar scalar_of(catalog::Type type) {
  switch (type) {
    case catalog::Type::String:
    case catalog::Type::Enum:
      return job::Scalar::Text;
    case catalog::Type::Int:
    case catalog::Type::Bytes:
    case catalog::Type::Duration:
      return job::Scalar::Int;
    case catalog::Type::Number:
      return job::Scalar::Number;
    case catalog::Type::Bool:
      return job::Scalar::Bool;
    default:
      return job::Scalar::Other;
  }
}

// The default that holds whatever the other options are.
const job::Value* plain_default(const OptionSpec& option) {
  for (const catalog::Default& item : option.defaults) {
    if (!item.when) return &item.value;
  }
  return nullptr;
}

// A default under a condition that holds wins over the plain one.
const job::Value* default_of(const OptionSpec& option, const catalog::Facts& facts) {
  for (const catalog::Default& item : option.defaults) {
    if (item.when && holds(*item.when, facts) == catalog::Truth::True) return &item.value;
  }
  return plain_default(option);
}

bool emitted(const OptionSpec& option, job::Said said) {
  if (option.emit == catalog::Emit::Never) return false;
  return option.emit == catalog::Emit::Always || said != job::Said::Default;
}

const OptionSpec* find_spec(const std::vector<OptionSpec>& options, std::string_view name) {
  for (const OptionSpec& option : options) {
    if (option.name == name) return &option;
    if (!name.starts_with(option.name)) continue;
    if (const OptionSpec* member = find_spec(option.members, name)) return member;
  }
  return nullptr;
}

}  // namespace

const Given* OptionSet::given(std::string_view name) const {
  if (const auto found = given_.find(name); found != given_.end()) return &found->second;
  const std::size_t dot = name.find('.');
  if (dot == std::string_view::npos) return nullptr;
  const auto object = given_.find(name.substr(0, dot));
  if (object == given_.end()) return nullptr;
  const bool has_key = object->second.value.member(name.substr(dot + 1)) != nullptr;
  return has_key ? &object->second : nullptr;
}

const job::Value* OptionSet::value(std::string_view name) const {
  if (const Given* found = given(name)) {
    if (given_.find(name) != given_.end()) return found->usable ? &found->value : nullptr;
    return found->value.member(name.substr(name.find('.') + 1));
  }
  const OptionSpec* option = find_spec(spec_.options, name);
  if (option == nullptr) return outer_ == nullptr ? nullptr : outer_->value(name);
  return plain_default(*option);
}

void OptionSet::give(const std::string& name, Given given) {
  given_.insert_or_assign(name, std::move(given));
}

void OptionSet::give_member(const std::string& object, const std::string& key, Given given) {
  const auto found = given_.find(object);
  if (found == given_.end()) {
    job::Object members;
    members.emplace_back(key, std::move(given.value));
    given.value = job::Value{std::move(members)};
    given_.emplace(object, std::move(given));
  } else if (auto* members = std::get_if<job::Object>(&found->second.value.data)) {
    members->emplace_back(key, std::move(given.value));
  }
}

void OptionSet::fill_defaults(bool split_by) {
  for (const OptionSpec& option : spec_.options) {
    if (given_.contains(option.name)) continue;
    const job::Value* value = default_of(option, facts(split_by));
    if (value == nullptr) continue;
    given_.emplace(option.name, Given{*value, job::Said::Default, anchor_, anchor_});
  }
}

catalog::Facts OptionSet::facts(bool split_by) const {
  return {[this](std::string_view name) { return value(name); }, split_by};
}

// The name of a table stands in every statement; an option that excludes it is meant instead.
bool OptionSet::replaced(const OptionSpec& option) const {
  if (option.role != job::Role::Table) return false;
  return std::any_of(option.conflicts.begin(), option.conflicts.end(),
                     [this](const std::string& name) {
                       const Given* other = given(name);
                       return other != nullptr && other->said != job::Said::Default;
                     });
}

std::vector<job::Option> OptionSet::options() const {
  std::vector<job::Option> result;
  for (const OptionSpec& spec : spec_.options) {
    const auto found = given_.find(spec.name);
    if (found == given_.end() || !found->second.usable) continue;
    const Given& given = found->second;
    job::Option option;
    option.name = spec.name;
    option.role = spec.role;
    option.value = given.value;
    option.said = given.said;
    if (given.said != job::Said::Default) option.span = given.place;
    option.emit = emitted(spec, given.said) && !replaced(spec);
    option.spellings = spec.spellings;
    option.scalar = scalar_of(spec.type.kind);
    result.push_back(std::move(option));
  }
  return result;
}

}  // namespace syncql::sema
