#include "runtime/encode/row_object.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "runtime/encode/base64.h"
#include "runtime/encode/cell_text.h"

namespace syncql::runtime {
namespace {

nlohmann::ordered_json value_of(std::string text) {
  if (simdjson::validate_utf8(text.data(), text.size())) return text;
  std::string coded(base64_size(text.size()), '\0');
  write_base64(text, coded.data());
  return nlohmann::ordered_json{{"base64", coded}};
}

}  // namespace

std::string row_object(const std::vector<std::string>& names, Row row) {
  auto object = nlohmann::ordered_json::object();
  for (std::size_t i = 0; i < names.size(); ++i) {
    object[names[i]] =
        row[i].kind == Cell::Kind::Null ? nlohmann::ordered_json() : value_of(cell_text(row[i]));
  }
  return object.dump();
}

std::string record_value(std::string_view record) {
  return value_of(std::string(record)).dump();
}

}  // namespace syncql::runtime
