// A plain value of an option, as it will stand in an artifact: nothing of the text it came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace syncql::job {

struct Value;
struct Member;
using List = std::vector<Value>;
using Object = std::vector<Member>;  // ordered as written

// Where a secret is kept. The secret itself is read by the run, at the moment of connecting.
struct Secret {
  enum class Kind : std::uint8_t { Env, File, Literal, Hidden };
  Kind kind = Kind::Env;
  // Variable name, path, or (Literal) the secret: never to be printed. Hidden: one that was left
  // out of the job's JSON.
  std::string argument;
};

struct Value {
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Secret, List, Object> data;

  bool is_null() const { return std::holds_alternative<std::monostate>(data); }
  const bool* as_bool() const { return std::get_if<bool>(&data); }
  const std::int64_t* as_int() const { return std::get_if<std::int64_t>(&data); }
  const std::string* as_string() const { return std::get_if<std::string>(&data); }
  const Secret* as_secret() const { return std::get_if<Secret>(&data); }
  const List* as_list() const { return std::get_if<List>(&data); }
  const Object* as_object() const { return std::get_if<Object>(&data); }
  // The member of an object; null where this is no object or has no such key.
  const Value* member(std::string_view key) const;
};

// A type of its own: a pair would want a complete Value while Value is being defined.
struct Member {
  std::string key;
  Value value;

  Member(std::string name, Value held) : key(std::move(name)), value(std::move(held)) {}
};

}  // namespace syncql::job
