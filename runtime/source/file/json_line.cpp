#include "runtime/source/file/json_line.h"

#include <algorithm>

namespace syncql::runtime {
namespace {

using simdjson::ondemand::json_type;

constexpr std::string_view kSpace = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const std::size_t last = text.find_last_not_of(kSpace);
  return last == std::string_view::npos ? std::string_view{} : text.substr(0, last + 1);
}

std::size_t digits_at(std::string_view text, std::size_t place) {
  std::size_t count = 0;
  while (place + count < text.size() && text[place + count] >= '0' && text[place + count] <= '9') {
    ++count;
  }
  return count;
}

// By the grammar of RFC 8259: `-0.5e+3`; no further, so that no digit is lost.
bool is_number(std::string_view text) {
  std::size_t at = text.starts_with('-') ? 1 : 0;
  const std::size_t whole = digits_at(text, at);
  if (whole == 0 || (whole > 1 && text[at] == '0')) return false;
  at += whole;
  if (at < text.size() && text[at] == '.') {
    const std::size_t fraction = digits_at(text, ++at);
    if (fraction == 0) return false;
    at += fraction;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = digits_at(text, at);
    if (exponent == 0) return false;
    at += exponent;
  }
  return at == text.size();
}

template <typename Columns>
void set(std::vector<Cell>& cells, const Columns& columns, std::string_view text) {
  for (const std::size_t column : columns) {
    cells[column].kind = Cell::Kind::Text;
    cells[column].bytes = {text.data(), text.size()};
  }
}

}  // namespace

JsonLine::JsonLine(const std::vector<FileColumn>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].kind == FileColumn::Kind::Constant) continue;
    Node* node = &root_;
    for (const std::string& key : columns[i].path) {
      auto child = std::find_if(node->children.begin(), node->children.end(),
                                [&](const Node& known) { return known.key == key; });
      if (child == node->children.end()) {
        child = node->children.insert(child, Node{key, {}, {}});
      }
      node = &*child;
    }
    node->columns.push_back(i);
    wanted_.push_back(i);
  }
}

const char* JsonLine::read(std::string_view line, std::vector<Cell>& cells) {
  constexpr const char* kNotJson = "is not valid JSON";
  for (const std::size_t column : wanted_) cells[column].kind = Cell::Kind::Null;
  const simdjson::padded_string_view padded(line.data(), line.size(),
                                            line.size() + simdjson::SIMDJSON_PADDING);
  simdjson::ondemand::document document;
  const simdjson::error_code opened = parser_.iterate(padded).get(document);
  if (opened == simdjson::UTF8_ERROR) return "is not UTF-8";
  if (opened != simdjson::SUCCESS) return kNotJson;
  simdjson::ondemand::object object;
  const simdjson::error_code begun = document.get_object().get(object);
  if (begun == simdjson::INCORRECT_TYPE) return "is not a JSON object";
  if (begun != simdjson::SUCCESS) return kNotJson;
  if (!read_object(object, root_, cells)) return kNotJson;
  const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  return at_end ? nullptr : kNotJson;
}

bool JsonLine::read_object(simdjson::ondemand::object object, const Node& node,
                           std::vector<Cell>& cells) {
  for (auto item : object) {
    simdjson::ondemand::field field;
    std::string_view key;
    if (std::move(item).get(field) != simdjson::SUCCESS) return false;
    if (field.unescaped_key().get(key) != simdjson::SUCCESS) return false;
    const auto child = std::find_if(node.children.begin(), node.children.end(),
                                    [&](const Node& known) { return known.key == key; });
    if (child == node.children.end()) continue;
    if (!read_value(field.value(), *child, cells)) return false;
  }
  return true;
}

bool JsonLine::read_value(simdjson::ondemand::value value, const Node& node,
                          std::vector<Cell>& cells) {
  json_type type{};
  if (value.type().get(type) != simdjson::SUCCESS) return false;
  std::string_view text;
  if (type == json_type::string) {
    if (value.get_string().get(text) != simdjson::SUCCESS) return false;
  } else if (type == json_type::array) {
    simdjson::ondemand::array array;
    if (value.get_array().get(array) != simdjson::SUCCESS) return false;
    if (array.raw_json().get(text) != simdjson::SUCCESS) return false;
  } else if (type == json_type::object) {
    simdjson::ondemand::object object;
    if (value.get_object().get(object) != simdjson::SUCCESS) return false;
    if (!node.columns.empty() && object.raw_json().get(text) != simdjson::SUCCESS) return false;
    if (!node.children.empty()) {
      if (!node.columns.empty() && object.reset().error() != simdjson::SUCCESS) return false;
      if (!read_object(object, node, cells)) return false;
    }
  } else {
    text = trimmed(value.raw_json_token());
    if (text == "null") return true;
    if (text != "true" && text != "false" && !is_number(text)) return false;
  }
  set(cells, node.columns, text);
  return true;
}

}  // namespace syncql::runtime
