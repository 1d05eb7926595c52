#include "compiler/lower/dataworks/emit.h"

#include "compiler/lower/dataworks/document.h"

namespace syncql::lower::dataworks {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;
constexpr int kOneLine = -1;

}  // namespace

std::string dump(const Json& json, int indent) {
  return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

std::string carried_script(const job::Job& job, Diagnostics& diagnostics) {
  Json script = document(job, diagnostics);
  Json& extend = script["extend"];
  extend.emplace("mode", "code");
  extend.emplace("__new__", true);
  extend.emplace("formatType", "datax");
  return dump(script, kOneLine);
}

std::string emit(const job::Job& job, Diagnostics& diagnostics) {
  return dump(document(job, diagnostics), kIndent) + "\n";
}

}  // namespace syncql::lower::dataworks
