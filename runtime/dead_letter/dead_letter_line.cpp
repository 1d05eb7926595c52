#include "runtime/dead_letter/dead_letter_line.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runtime/encode/base64.h"

namespace syncql::runtime {
namespace {

using Json = nlohmann::ordered_json;

tl::unexpected<std::string> wrong(std::string why) {
  return tl::unexpected<std::string>(std::move(why));
}

tl::expected<std::optional<std::string>, std::string> value_of(const std::string& name,
                                                               const Json& value) {
  if (value.is_null()) return std::nullopt;
  if (value.is_string()) return value.get<std::string>();
  const bool coded = value.is_object() && value.size() == 1 && value.contains("base64");
  if (!coded) return value.dump();
  const Json& text = value["base64"];
  auto bytes = text.is_string() ? base64_bytes(text.get<std::string>()) : std::nullopt;
  if (!bytes) return wrong(fmt::format("`base64` of column `{}` cannot be read", name));
  return bytes;
}

}  // namespace

tl::expected<DeadLetterRow, std::string> read_dead_letter(std::string_view line) {
  const Json letter = Json::parse(line, nullptr, false);
  if (letter.is_discarded()) return wrong("it is no JSON");
  if (!letter.is_object() || !letter.contains("row")) {
    return wrong("it is no object with a `row`");
  }
  const Json& row = letter["row"];
  const bool torn =
      row.is_string() || (row.is_object() && row.size() == 1 && row.contains("base64"));
  if (torn) return wrong("`row` is a record that was torn at the source, not an object");
  if (!row.is_object()) return wrong("`row` is no object");
  DeadLetterRow out;
  for (const auto& [name, value] : row.items()) {
    auto text = value_of(name, value);
    if (!text) return tl::unexpected(std::move(text.error()));
    out.emplace_back(name, std::move(*text));
  }
  return out;
}

}  // namespace syncql::runtime
