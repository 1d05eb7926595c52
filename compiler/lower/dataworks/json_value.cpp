#include "compiler/lower/dataworks/json_value.h"

namespace syncql::lower::dataworks {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  bool as_text;

  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(bool value) const { return value; }
  Json operator()(std::int64_t value) const { return number(value); }
  Json operator()(double value) const { return number(value); }
  Json operator()(const std::string& value) const { return value; }
  Json operator()(const job::Secret&) const { return nullptr; }
  Json operator()(const job::List& list) const {
    Json out = Json::array();
    for (const job::Value& item : list) out.push_back(json_value(item, as_text));
    return out;
  }
  Json operator()(const job::Object& object) const {
    Json out = Json::object();
    for (const auto& [key, value] : object) out[key] = json_value(value, as_text);
    return out;
  }

  template <typename Number>
  Json number(Number value) const {
    Json plain = value;
    return as_text ? Json(plain.dump()) : plain;
  }
};

}  // namespace

nlohmann::ordered_json json_value(const job::Value& value, bool as_text) {
  return std::visit(ToJson{as_text}, value.data);
}

}  // namespace syncql::lower::dataworks
