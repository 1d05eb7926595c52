#include "sandbox/load/json_reader.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/load/ascii.h"

namespace syncql::sandbox {
namespace {

namespace ondemand = simdjson::ondemand;

tl::unexpected<std::string> parse_failure(simdjson::error_code error) {
  return refuse(
      fmt::format("Failed to parse json as document. error: {}", simdjson::error_message(error)));
}

simdjson::error_code read_text(ondemand::value value, bool raw_json,
                               std::optional<std::string>& into) {
  ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::null) {
    into.reset();
    bool is_null = false;
    return value.is_null().get(is_null);
  }
  std::string_view text;
  simdjson::error_code error = simdjson::SUCCESS;
  if (type == ondemand::json_type::object || type == ondemand::json_type::array) {
    error = simdjson::to_json_string(value).get(text);
  } else if (type == ondemand::json_type::string && !raw_json) {
    error = value.get_string().get(text);
  } else if (type == ondemand::json_type::boolean) {
    bool flag = false;
    error = value.get_bool().get(flag);
    text = raw_json ? (flag ? "true" : "false") : (flag ? "1" : "0");
  } else {
    // A number's own characters: nothing is lost to a double.
    text = trim(value.raw_json_token());
  }
  if (error == simdjson::SUCCESS) into.emplace(text);
  return error;
}

// Follows `path` from `value`; NO_SUCH_FIELD and its kin where it leads nowhere.
simdjson::error_code follow(const JsonPath& path, ondemand::value& value) {
  for (const JsonStep& step : path) {
    const auto* key = std::get_if<std::string>(&step);
    const auto error = key != nullptr ? value.find_field_unordered(*key).get(value)
                                      : value.at(std::get<std::size_t>(step)).get(value);
    if (error) return error;
  }
  return simdjson::SUCCESS;
}

bool leads_nowhere(simdjson::error_code error) {
  return error == simdjson::NO_SUCH_FIELD || error == simdjson::INDEX_OUT_OF_BOUNDS ||
         error == simdjson::INCORRECT_TYPE;
}

}  // namespace

JsonReader::JsonReader(const JsonFormat& format, const LoadPlan& plan, bool count_only,
                       RowSink& sink)
    : format_(format), plan_(plan), count_only_(count_only), sink_(sink) {
  for (std::size_t i = 0; i < plan.fields.size(); ++i)
    field_of_key_.emplace(to_lower(plan.fields[i]), i);
}

Checked<void> JsonReader::feed(std::string_view bytes) {
  body_.append(bytes);
  return {};
}

Checked<void> JsonReader::finish() {
  if (trim(body_).empty()) return {};
  body_.reserve(body_.size() + simdjson::SIMDJSON_PADDING);
  ondemand::parser parser;
  ondemand::document_stream documents;
  const std::size_t batch = std::max(body_.size(), simdjson::dom::MINIMAL_BATCH_SIZE);
  if (const auto error = parser.iterate_many(body_.data(), body_.size(), batch).get(documents))
    return parse_failure(error);
  for (auto document = documents.begin(); document != documents.end(); ++document) {
    ondemand::document_reference reference;
    if (const auto error = (*document).get(reference)) return parse_failure(error);
    auto taken = take_document(reference);
    if (!taken) return taken;
  }
  if (documents.truncated_bytes() != 0) return parse_failure(simdjson::INCOMPLETE_ARRAY_OR_OBJECT);
  return {};
}

Checked<void> JsonReader::take_document(ondemand::document_reference document) {
  ondemand::value root;
  if (const auto error = document.get_value().get(root)) return parse_failure(error);
  if (const auto error = follow(format_.root, root)) return parse_failure(error);
  return take_rows(root);
}

Checked<void> JsonReader::take_rows(Value root) {
  ondemand::json_type type{};
  if (const auto error = root.type().get(type)) return parse_failure(error);
  const bool is_array = type == ondemand::json_type::array;
  if (is_array && !format_.strip_outer_array)
    return refuse(
        "The value is array type in json document stream, you can set "
        "strip_outer_array=true to parse each element of the array as individual rows");
  if (!is_array && format_.strip_outer_array)
    return refuse("the value should be array type with strip_outer_array=true");

  std::string_view text;
  if (!is_array) {
    if (const auto error = simdjson::to_json_string(root).get(text)) return parse_failure(error);
    return take_row(text);
  }
  ondemand::array rows;
  if (const auto error = root.get_array().get(rows)) return parse_failure(error);
  for (auto element : rows) {
    ondemand::value row;
    if (const auto error = element.get(row)) return parse_failure(error);
    if (const auto error = simdjson::to_json_string(row).get(text)) return parse_failure(error);
    auto taken = take_row(text);
    if (!taken) return taken;
  }
  return {};
}

Checked<void> JsonReader::take_row(std::string_view text) {
  if (!text.starts_with('{'))
    return refuse("The value should be object type in json document stream");
  if (count_only_) {
    sink_.add({}, text);
    return {};
  }
  values_.assign(plan_.fields.size(), std::nullopt);
  if (plan_.op_is_optional) values_[std::get<std::size_t>(*plan_.op)].emplace(1, '0');

  // What follows the row in the body serves as the padding that the parser wants.
  const auto offset = static_cast<std::size_t>(text.data() - body_.data());
  const simdjson::padded_string_view padded(text.data(), text.size(), body_.capacity() - offset);
  ondemand::document document;
  auto error = row_parser_.iterate(padded).get(document);
  if (!error) error = format_.paths.empty() ? read_by_key(document) : read_by_path(document);
  if (error) return parse_failure(error);
  const std::vector<std::optional<std::string_view>> cells(values_.begin(), values_.end());
  sink_.add(cells, text);
  return {};
}

simdjson::error_code JsonReader::read_by_key(ondemand::document& document) {
  seen_.assign(plan_.fields.size(), false);
  ondemand::object object;
  if (const auto error = document.get_object().get(object)) return error;
  for (auto member : object) {
    std::string_view key;
    ondemand::value value;
    if (const auto error = member.unescaped_key().get(key)) return error;
    if (const auto error = member.value().get(value)) return error;
    const auto found = field_of_key_.find(to_lower(key));
    if (found == field_of_key_.end() || seen_[found->second]) continue;
    seen_[found->second] = true;
    if (const auto error = read_text(value, plan_.raw_json[found->second], values_[found->second]))
      return error;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code JsonReader::read_by_path(ondemand::document& document) {
  const std::size_t count = std::min(format_.paths.size(), values_.size());
  for (std::size_t i = 0; i < count; ++i) {
    document.rewind();
    ondemand::value value;
    if (const auto error = document.get_value().get(value)) return error;
    const auto error = follow(format_.paths[i], value);
    if (leads_nowhere(error)) continue;
    if (error) return error;
    if (const auto unread = read_text(value, plan_.raw_json[i], values_[i])) return unread;
  }
  return simdjson::SUCCESS;
}

}  // namespace syncql::sandbox
