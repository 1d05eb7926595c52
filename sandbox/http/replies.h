// The JSON of the two servers as their libraries print it: Gson at the FE, rapidjson at the BE.
#pragma once

#include <httplib.h>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace syncql::sandbox {

// Pretty, with `<`, `>`, `&`, `=` and `'` as `\u003c` …: Gson's HTML escaping.
std::string gson(const nlohmann::ordered_json& value);
// Pretty, indented by four blanks.
std::string rapidjson(const nlohmann::ordered_json& value);

// `{"status": …, "code": …, "msg": …, "message": …}`: the answer of an FE's REST calls.
nlohmann::ordered_json rest_ok();
nlohmann::ordered_json rest_failed(std::string_view message);
// `{"Status": "FAILED", "Message": …}`: the answer of an FE's load calls to a DdlException.
nlohmann::ordered_json load_failed(std::string_view message);

void answer_fe(httplib::Response& response, const nlohmann::ordered_json& value, int status = 200);
void answer_be(httplib::Response& response, const nlohmann::ordered_json& value);

}  // namespace syncql::sandbox
