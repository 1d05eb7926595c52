#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "compiler/job/codes.h"
#include "compiler/job/json.h"
#include "compiler/job/json_cursor.h"
#include "compiler/job/json_words.h"

namespace syncql::job {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kDeepest = 100;  // lists and objects in one another

Value read_value(const Cursor& at) {
  const Json& json = at.json();
  if (json.is_boolean()) return {json.get<bool>()};
  if (json.is_string()) return {json.get<std::string>()};
  if (json.is_number_float()) return {json.get<double>()};
  if (json.is_number()) {
    std::int64_t number = 0;
    at.read(number);
    return {number};
  }
  if (json.is_array()) {
    List list;
    at.items([&](const Cursor& item) { list.push_back(read_value(item)); });
    return {std::move(list)};
  }
  if (!json.is_object()) return {};
  Object object;
  at.members([&](std::string_view key, const Cursor& member) {
    object.emplace_back(std::string(key), read_value(member));
  });
  return {std::move(object)};
}

Secret read_secret(const Cursor& at) {
  Secret secret{Secret::Kind::Hidden, ""};
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "literal") return;
    if (key != "env" && key != "file") return value.refuse_unknown();
    secret.kind = key == "env" ? Secret::Kind::Env : Secret::Kind::File;
    value.read(secret.argument);
  });
  return secret;
}

Spelling read_place(std::string_view back_end, const Cursor& at) {
  Spelling spelling{std::string(back_end), "", false};
  if (at.is_text()) {
    at.read(spelling.path);
    return spelling;
  }
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "path") return value.read(spelling.path);
    if (key == "asText") return value.read(spelling.as_text);
    value.refuse_unknown();
  });
  return spelling;
}

Scalar scalar_of_value(const Value& value) {
  if (value.as_bool() != nullptr) return Scalar::Bool;
  if (value.as_int() != nullptr) return Scalar::Int;
  if (value.as_string() != nullptr) return Scalar::Text;
  return std::holds_alternative<double>(value.data) ? Scalar::Number : Scalar::Other;
}

void read_member(std::string_view key, const Cursor& at, Option& out) {
  if (key == "value") {
    out.value = read_value(at);
  } else if (key == "secret") {
    out.value = {read_secret(at)};
  } else if (key == "type") {
    at.read(out.scalar, scalar_of, "a type of a value");
  } else if (key == "role") {
    at.read(out.role, role_of, "what an option can be for");
  } else if (key == "said") {
    at.read(out.said, said_of, "who can say an option");
  } else if (key == "emit") {
    at.read(out.emit);
  } else if (key == "places") {
    at.members([&](std::string_view back_end, const Cursor& places) {
      places.items(
          [&](const Cursor& place) { out.spellings.push_back(read_place(back_end, place)); });
    });
  } else {
    at.refuse_unknown();
  }
}

std::vector<Option> read_options(const Cursor& at) {
  std::vector<Option> options;
  at.members([&](std::string_view name, const Cursor& item) {
    Option& option = options.emplace_back();
    option.name = name;
    item.members(
        [&](std::string_view key, const Cursor& member) { read_member(key, member, option); });
    // The type is written only where a parameter stands for a value that is no text.
    if (option.scalar == Scalar::Text) option.scalar = scalar_of_value(option.value);
  });
  return options;
}

Datasource read_datasource(const Cursor& at) {
  Datasource out;
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "name") return value.read(out.name);
    if (key == "connector") return value.read(out.connector);
    if (key == "declared") return value.read(out.declared);
    if (key != "options") return value.refuse_unknown();
    out.options = read_options(value);
  });
  for (const char* key : {"name", "connector"}) at.require(key);
  return out;
}

Part read_part(const Cursor& at) {
  Part out;
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "database") return value.read(out.database);
    if (key == "object") return value.read(out.object);
    if (key != "datasource") return value.refuse_unknown();
    out.datasource = read_datasource(value);
  });
  return out;
}

Column read_column(const Cursor& at) {
  Column out;
  if (at.is_text()) {
    at.read(out.text);
    return out;
  }
  out.is_name = false;
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "expression") return value.read(out.text);
    value.refuse_unknown();
  });
  return out;
}

Endpoint read_endpoint(const Cursor& at) {
  Endpoint out;
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "connector") return value.read(out.connector);
    if (key == "stepType") return value.read(out.step_type);
    if (key == "database") return value.read(out.database);
    if (key == "object") return value.read(out.object);
    if (key == "datasource") {
      out.datasource = read_datasource(value);
    } else if (key == "more") {
      value.items([&](const Cursor& part) { out.more.push_back(read_part(part)); });
    } else if (key == "columns") {
      value.items([&](const Cursor& column) { out.columns.push_back(read_column(column)); });
    } else if (key == "options") {
      out.options = read_options(value);
    } else {
      value.refuse_unknown();
    }
  });
  for (const char* key : {"connector", "stepType", "datasource", "columns", "options"}) {
    at.require(key);
  }
  return out;
}

std::vector<Parameter> read_parameters(const Cursor& at) {
  std::vector<Parameter> parameters;
  at.members([&](std::string_view name, const Cursor& value) {
    Parameter& parameter = parameters.emplace_back();
    parameter.name = name;
    if (!value.is_null()) value.read(parameter.default_expression.emplace());
  });
  return parameters;
}

Raw read_raw(const Cursor& at) {
  Raw out;
  at.members([&](std::string_view key, const Cursor& member) {
    if (key == "place") return member.read(out.place);
    if (key != "value") return member.refuse_unknown();
    out.value = read_value(member);
  });
  return out;
}

Job read_job(const Cursor& at) {
  Job out;
  at.members([&](std::string_view key, const Cursor& value) {
    if (key == "name") return value.read(out.name);
    if (key == "comment") return value.read(out.comment);
    if (key == "mode") return value.read(out.mode, mode_of, "a mode of a job");
    if (key == "reader") {
      out.reader = read_endpoint(value);
    } else if (key == "writer") {
      out.writer = read_endpoint(value);
    } else if (key == "settings") {
      out.settings = read_options(value);
    } else if (key == "parameters") {
      out.parameters = read_parameters(value);
    } else if (key == "raw") {
      value.items([&](const Cursor& item) { out.raw.push_back(read_raw(item)); });
    } else if (key == "omit") {
      value.items([&](const Cursor& item) { item.read(out.omit.emplace_back()); });
    } else {
      value.refuse_unknown();
    }
  });
  for (const char* key : {"name", "mode", "reader", "writer", "settings", "parameters"}) {
    at.require(key);
  }
  return out;
}

Diagnostic broken(Span place, std::string_view what) {
  Diagnostic diagnostic(kBadJobJson, place, fmt::format("the text is not {}", what));
  return diagnostic.with_label("up to here it is")
      .with_help("write the job anew: `syncql compile FILE --emit job`");
}

}  // namespace

Result<Job> from_json(std::string_view text, FileId file) {
  Json document;
  bool too_deep = false;
  try {
    document = Json::parse(text, [&](int depth, Json::parse_event_t, const Json&) {
      too_deep = too_deep || depth > kDeepest;
      return !too_deep;
    });
  } catch (const Json::parse_error& error) {
    const auto at = static_cast<std::uint32_t>(error.byte == 0 ? 0 : error.byte - 1);
    return fail(broken({file, at, at}, "JSON"));
  }
  if (too_deep) return fail(broken({file, 0, 0}, fmt::format("at most {} deep", kDeepest)));
  std::optional<Diagnostic> trouble;
  Job job = read_job(Cursor(document, trouble));
  if (trouble) return fail(std::move(*trouble));
  return job;
}

}  // namespace syncql::job
