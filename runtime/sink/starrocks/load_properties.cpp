#include "runtime/sink/starrocks/load_properties.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <fmt/format.h>
#include <map>

#include "runtime/encode/separator.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/property_text.h"

namespace syncql::runtime {
namespace {

using Properties = std::map<std::string, std::string>;  // by lower-case name

struct Refused {
  std::string_view name;
  std::string_view why;
};
constexpr std::array kRefused{
    Refused{"label", "each batch has a label of its own"},
    Refused{"authorization", "user and password belong to the data source"},
    Refused{"expect", "the run sets it"},
    Refused{"host", "the run sets it"},
    Refused{"connection", "the run sets it"},
    Refused{"content-length", "the run sets it"},
    Refused{"transfer-encoding", "the run sets it"},
    Refused{"skip_header", "it would drop the first row of every batch"},
    Refused{"enable_merge_commit", "a merged batch cannot be recognised after a broken connection"},
};

Diagnostic at(const Code& code, const job::Option& option, std::string message) {
  Diagnostic diagnostic(code, std::move(message));
  diagnostic.span = option.span;
  return diagnostic;
}

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

bool is_header_name(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-';
  });
}

bool has_control(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool is_separator(const std::string& name) {
  return name == "column_separator" || name == "row_delimiter";
}

Result<Properties> read(const job::Option* option) {
  Properties properties;
  const job::Object* object = option == nullptr ? nullptr : option->value.as_object();
  if (object == nullptr) return properties;
  for (const auto& [key, value] : *object) {
    const std::string name = lower(key);
    const auto refused = std::find_if(kRefused.begin(), kRefused.end(),
                                      [&](const Refused& entry) { return entry.name == name; });
    if (refused != kRefused.end()) {
      return fail(at(kRefusedLoadProperty, *option,
                     fmt::format("`loadProps.{}` cannot be used: {}", key, refused->why))
                      .with_help("leave the property out"));
    }
    if (value.is_null()) continue;
    std::string text = property_text(value);
    if (!is_header_name(name) || (has_control(text) && !is_separator(name))) {
      return fail(at(kBadLoadProperty, *option,
                     fmt::format("`loadProps.{}` cannot be sent as a header", key))
                      .with_help("use letters, digits and `_` in names, and no line breaks or "
                                 "other control characters in values"));
    }
    properties[name] = std::move(text);
  }
  return properties;
}

// Takes a property out of the map; empty where it is not given.
std::string take(Properties& properties, const std::string& name) {
  const auto found = properties.find(name);
  if (found == properties.end()) return {};
  std::string text = std::move(found->second);
  properties.erase(found);
  return text;
}

struct CompressionName {
  std::string_view name;
  Compression compression;
};
// As `format` of CSV and `compression` of JSON name them; frames of LZ4 in both.
constexpr std::array kCsvNames{
    CompressionName{"gzip", Compression::Gzip}, CompressionName{"zstd", Compression::Zstd},
    CompressionName{"lz4", Compression::Lz4}, CompressionName{"bzip2", Compression::Bzip2}};
constexpr std::array kJsonNames{
    CompressionName{"gzip", Compression::Gzip}, CompressionName{"zstd", Compression::Zstd},
    CompressionName{"lz4_frame", Compression::Lz4}, CompressionName{"bzip2", Compression::Bzip2}};

template <typename Names>
std::string_view name_of(const Names& names, Compression compression) {
  for (const CompressionName& each : names) {
    if (each.compression == compression) return each.name;
  }
  return {};
}

// The property is the user's word for both formats; to the server, CSV says by its format how it is
// compressed (see format_headers).
Result<void> read_format(Properties& properties, const job::Option* option, LoadOptions& options) {
  const std::string format = lower(take(properties, "format"));
  const std::string compression = lower(take(properties, "compression"));
  if (format.empty() || format == "csv" || format == "json") {
    options.format = format == "json" ? BodyFormat::Json : BodyFormat::Csv;
    if (compression.empty()) return {};
    const auto* known = std::find_if(kJsonNames.begin(), kJsonNames.end(),
                                     [&](const auto& each) { return each.name == compression; });
    if (known == kJsonNames.end()) {
      return fail(
          at(kBadLoadProperty, *option, fmt::format("`loadProps.compression` is `{}`", compression))
              .with_help("write `gzip`, `zstd`, `lz4_frame` or `bzip2`"));
    }
    options.compression = known->compression;
    return {};
  }
  return fail(
      at(kBadLoadProperty, *option,
         fmt::format("`loadProps.format` is `{}`, which is no format that a run can send", format))
          .with_help("write `csv` or `json`, and `compression` for smaller requests"));
}

Result<void> read_separator(Properties& properties, const std::string& name,
                            const job::Option* option, LoadOptions& options, std::string& bytes) {
  if (properties.find(name) == properties.end()) return {};
  const auto separator = parse_separator(take(properties, name));
  if (!separator) {
    return fail(
        at(kBadSeparator, *option, fmt::format("`loadProps.{}` {}", name, separator.error()))
            .with_help("write a short text, or `\\x01` for the byte 1"));
  }
  bytes = separator->bytes;
  options.headers.emplace_back(name, separator->header);
  return {};
}

Result<std::optional<char>> read_mark(Properties& properties, const std::string& name,
                                      const job::Option* option) {
  const std::string text = take(properties, name);
  if (text.empty()) return std::nullopt;
  if (text.size() == 1 && static_cast<unsigned char>(text[0]) < 0x80 && text[0] != ' ') {
    return text[0];
  }
  return fail(at(kBadLoadProperty, *option,
                 fmt::format("`loadProps.{}` must be one visible character", name)));
}

Result<void> read_csv(Properties& properties, const job::Option* option, LoadOptions& options) {
  for (auto [name, bytes] : {std::pair("column_separator", &options.csv.column_separator),
                             std::pair("row_delimiter", &options.csv.row_delimiter)}) {
    auto read = read_separator(properties, name, option, options, *bytes);
    if (!read) return read;
  }
  const auto enclose = read_mark(properties, "enclose", option);
  if (!enclose) return fail(enclose.error());
  const auto escape = read_mark(properties, "escape", option);
  if (!escape) return fail(escape.error());
  options.enclose_given = enclose->has_value();
  if (options.enclose_given) options.csv.enclose = *enclose;
  options.csv.escape = *escape;
  if (const auto trouble = csv_format_trouble(options.csv)) {
    return fail(at(kBadSeparator, *option, *trouble)
                    .with_help("`\\x01` and `\\x02` are a good pair; text that holds a separator "
                               "is enclosed without your doing"));
  }
  return {};
}

Result<void> read_json(Properties& properties, LoadOptions& options) {
  const std::string strip = lower(take(properties, "strip_outer_array"));
  options.json = strip.empty() || strip == "true" ? JsonShape::Array : JsonShape::Lines;
  options.headers.emplace_back("strip_outer_array",
                               options.json == JsonShape::Array ? "true" : "false");
  return {};
}

Result<void> read_timeout(Properties& properties, const job::Option* option, LoadOptions& options) {
  const std::string text = take(properties, "timeout");
  if (!text.empty()) {
    std::int64_t seconds = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t kMost = 259'200;  // the server's limit
    if (error != std::errc() || end != text.data() + text.size() || seconds < 1 ||
        seconds > kMost) {
      return fail(at(kBadLoadProperty, *option,
                     fmt::format("`loadProps.timeout` must be 1 to {} seconds", kMost)));
    }
    options.timeout = std::chrono::seconds(seconds);
  }
  options.headers.emplace_back("timeout", std::to_string(options.timeout.count()));
  return {};
}

}  // namespace

std::vector<std::pair<std::string, std::string>> format_headers(const LoadOptions& options) {
  const bool packed = options.compression != Compression::None;
  if (options.format == BodyFormat::Csv) {
    return {{"format", packed ? std::string(name_of(kCsvNames, options.compression)) : "csv"}};
  }
  if (!packed) return {{"format", "json"}};
  return {{"format", "json"},
          {"compression", std::string(name_of(kJsonNames, options.compression))}};
}

Result<LoadOptions> load_properties(const job::Option* option) {
  auto properties = read(option);
  if (!properties) return fail(properties.error());
  LoadOptions options;
  if (auto done = read_format(*properties, option, options); !done) return fail(done.error());
  auto shaped = options.format == BodyFormat::Csv ? read_csv(*properties, option, options)
                                                  : read_json(*properties, options);
  if (!shaped) return fail(shaped.error());
  if (auto done = read_timeout(*properties, option, options); !done) return fail(done.error());
  properties->try_emplace("strict_mode", "true");
  options.filters_rows = properties->contains("where");
  const auto ratio = properties->find("max_filter_ratio");
  options.rejects_rows =
      ratio != properties->end() && ratio->second.find_first_of("123456789") != std::string::npos;
  options.own_columns = properties->contains("columns");
  const auto partial = properties->find("partial_update");
  options.partial_update = partial != properties->end() && lower(partial->second) == "true";
  for (auto& [name, text] : *properties) options.headers.emplace_back(name, std::move(text));
  return options;
}

}  // namespace syncql::runtime
