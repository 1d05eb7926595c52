#include "compiler/job/json.h"

#include <nlohmann/json.hpp>

#include "compiler/job/json_words.h"

namespace syncql::job {
namespace {

using Json = nlohmann::ordered_json;

// Where a secret is kept may be shown; a secret that stands in the text itself may not.
Json to_json(const Secret& secret) {
  switch (secret.kind) {
    case Secret::Kind::Env:
      return {{"env", secret.argument}};
    case Secret::Kind::File:
      return {{"file", secret.argument}};
    case Secret::Kind::Literal:
    case Secret::Kind::Hidden:
      break;
  }
  return {{"literal", "***"}};
}

Json to_json(const Value& value);

struct ValueToJson {
  Json operator()(std::monostate) const { return nullptr; }
  Json operator()(bool value) const { return value; }
  Json operator()(std::int64_t value) const { return value; }
  Json operator()(double value) const { return value; }
  Json operator()(const std::string& value) const { return value; }
  Json operator()(const Secret& value) const { return to_json(value); }
  Json operator()(const List& value) const {
    Json out = Json::array();
    for (const Value& item : value) out.push_back(to_json(item));
    return out;
  }
  Json operator()(const Object& value) const {
    Json out = Json::object();
    for (const auto& [key, member] : value) out[key] = to_json(member);
    return out;
  }
};

Json to_json(const Value& value) {
  return std::visit(ValueToJson{}, value.data);
}

Json to_json(const Option& option) {
  Json out = Json::object();
  // Of another name, as an object may well have a key `env`.
  out[option.value.as_secret() != nullptr ? "secret" : "value"] = to_json(option.value);
  if (option.value.as_string() != nullptr && option.scalar != Scalar::Text &&
      option.scalar != Scalar::Other) {
    out["type"] = word(option.scalar);  // a parameter stands for a value that is no text
  }
  if (option.role != Role::None) out["role"] = word(option.role);
  out["said"] = word(option.said);
  if (option.emit) out["emit"] = true;
  for (const Spelling& spelling : option.spellings) {
    Json place = spelling.path;
    if (spelling.as_text) place = {{"path", spelling.path}, {"asText", true}};
    out["places"][spelling.back_end].push_back(place);
  }
  return out;
}

Json to_json(const std::vector<Option>& options) {
  Json out = Json::object();
  for (const Option& option : options) out[option.name] = to_json(option);
  return out;
}

// Options of a data source are for connecting: no artifact holds them.
Json to_json(const Datasource& datasource) {
  Json options = to_json(datasource.options);
  for (Json& option : options) {
    option.erase("emit");
    option.erase("places");
  }
  return {{"name", datasource.name},
          {"connector", datasource.connector},
          {"declared", datasource.declared},
          {"options", options}};
}

Json to_json(const Part& part) {
  return {{"datasource", to_json(part.datasource)},
          {"database", part.database},
          {"object", part.object}};
}

Json to_json(const Endpoint& endpoint) {
  Json columns = Json::array();
  for (const Column& column : endpoint.columns) {
    Json text = column.text;
    columns.push_back(column.is_name ? text : Json{{"expression", text}});
  }
  Json out = {{"connector", endpoint.connector},
              {"stepType", endpoint.step_type},
              {"datasource", to_json(endpoint.datasource)},
              {"database", endpoint.database},
              {"object", endpoint.object}};
  for (const Part& part : endpoint.more) out["more"].push_back(to_json(part));
  out["columns"] = columns;
  out["options"] = to_json(endpoint.options);
  return out;
}

Json to_json(const std::vector<Parameter>& parameters) {
  Json out = Json::object();
  for (const Parameter& parameter : parameters) {
    out[parameter.name] =
        parameter.default_expression ? Json(*parameter.default_expression) : Json(nullptr);
  }
  return out;
}

}  // namespace

std::string to_json(const Job& job) {
  Json out = {{"name", job.name},
              {"comment", job.comment},
              {"mode", word(job.mode)},
              {"reader", to_json(job.reader)},
              {"writer", to_json(job.writer)},
              {"settings", to_json(job.settings)},
              {"parameters", to_json(job.parameters)}};
  for (const Raw& raw : job.raw) {
    out["raw"].push_back({{"place", raw.place}, {"value", to_json(raw.value)}});
  }
  if (!job.omit.empty()) out["omit"] = job.omit;
  // Replace, never throw: a text may hold bytes that are not UTF-8.
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace syncql::job
