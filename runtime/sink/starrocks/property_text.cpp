#include "runtime/sink/starrocks/property_text.h"

#include <nlohmann/json.hpp>

namespace syncql::runtime {
namespace {

using Json = nlohmann::ordered_json;

struct ToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(const job::Secret&) const { return nullptr; }  // never leaves in a header
  Json operator()(const job::List& list) const {
    Json out = Json::array();
    for (const job::Value& item : list) out.push_back(std::visit(*this, item.data));
    return out;
  }
  Json operator()(const job::Object& object) const {
    Json out = Json::object();
    for (const auto& [key, member] : object) out[key] = std::visit(*this, member.data);
    return out;
  }
  template <typename Plain>
  Json operator()(const Plain& value) const {
    return value;
  }
};

}  // namespace

std::string property_text(const job::Value& value) {
  if (const std::string* text = value.as_string()) return *text;
  // Bytes that are no UTF-8 become a mark instead of an exception.
  return std::visit(ToJson{}, value.data).dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace syncql::runtime
