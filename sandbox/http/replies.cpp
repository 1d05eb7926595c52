#include "sandbox/http/replies.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace syncql::sandbox {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::string_view kEscaped = "<>&='";

// Bytes of a row that are not UTF-8 are replaced, not refused.
std::string pretty(const Json& value, int indent) {
  return value.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string gson(const Json& value) {
  std::string escaped;
  // Outside of strings none of these letters occurs.
  for (const char letter : pretty(value, 2)) {
    if (kEscaped.find(letter) == std::string_view::npos) {
      escaped.push_back(letter);
    } else {
      escaped += fmt::format("\\u{:04x}", static_cast<unsigned>(letter));
    }
  }
  return escaped;
}

std::string rapidjson(const Json& value) {
  return pretty(value, 4);
}

Json rest_ok() {
  return {{"status", "OK"}, {"code", "0"}, {"msg", "Success"}, {"message", "OK"}};
}

Json rest_failed(std::string_view message) {
  return {{"status", "FAILED"}, {"code", "1"}, {"msg", message}, {"message", message}};
}

Json load_failed(std::string_view message) {
  return {{"Status", "FAILED"},
          {"Message", fmt::format("class com.starrocks.common.DdlException: {}", message)}};
}

void answer_fe(httplib::Response& response, const Json& value, int status) {
  response.status = status;
  response.set_content(gson(value), "application/json");
}

void answer_be(httplib::Response& response, const Json& value) {
  response.status = 200;
  response.set_content(rapidjson(value), "application/json");
}

}  // namespace syncql::sandbox
