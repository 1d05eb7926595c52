#include "sandbox/load/settings.h"

#include <array>
#include <cstdlib>
#include <fmt/format.h>

#include "sandbox/load/ascii.h"
#include "sandbox/load/delimiter.h"

namespace syncql::sandbox {
namespace {

// Headers of StarRocks that the sandbox refuses.
constexpr std::array kLacking = {"temporary_partitions", "envelope"};

struct PackingName {
  std::string_view name;
  Packing packing;
};
// `format` of a packed CSV body, and `compression` of a JSON one.
constexpr std::array kPackedCsv = {
    PackingName{"gzip", Packing::Gzip}, PackingName{"bzip2", Packing::Bzip2},
    PackingName{"lz4", Packing::Lz4Frame}, PackingName{"deflate", Packing::Deflate},
    PackingName{"zstd", Packing::Zstd}};
constexpr std::array kPackedJson = {
    PackingName{"gzip", Packing::Gzip}, PackingName{"bzip2", Packing::Bzip2},
    PackingName{"lz4_frame", Packing::Lz4Frame}, PackingName{"zstd", Packing::Zstd}};

constexpr std::int64_t kDefaultTimeout = 600;
constexpr std::int64_t kMaxTimeout = 259200;

Checked<bool> read_flag(const LoadHeaders& headers, std::string_view name, std::string_view words) {
  const std::string_view value = headers.get(name);
  if (value.empty()) return false;
  const auto flag = read_bool(value);
  if (!flag) return refuse(fmt::format("Invalid {} format. Must be bool type", words));
  return *flag;
}

Checked<void> read_delimiters(const LoadHeaders& headers, bool replaces_escapes, CsvFormat& csv) {
  const auto read = [&](std::string_view header, std::string_view what,
                        std::string& into) -> Checked<void> {
    const std::string_view value = headers.get(header);
    if (value.empty()) return {};
    auto decoded = decode_delimiter(value, what, replaces_escapes);
    if (!decoded) return refuse(std::move(decoded.error()));
    into = *std::move(decoded);
    return {};
  };
  return read("column_separator", "column separator", csv.column_separator).and_then([&] {
    return read("row_delimiter", "row delimiter", csv.row_delimiter);
  });
}

Checked<void> read_csv(const LoadHeaders& headers, bool replaces_escapes, LoadSettings& settings) {
  auto delimiters = read_delimiters(headers, replaces_escapes, settings.csv);
  if (!delimiters) return delimiters;
  if (const auto value = headers.get("skip_header"); !value.empty()) {
    const auto rows = read_integer(value);
    if (!rows) return refuse("Invalid csv load skip_header format");
    if (*rows < 0) return refuse("skip_header must be equal or greater than 0");
    settings.skip_header = static_cast<std::size_t>(*rows);
  }
  auto trim_space = read_flag(headers, "trim_space", "trim space");
  if (!trim_space) return refuse(std::move(trim_space.error()));
  settings.csv.trim_space = *trim_space;
  if (const auto value = headers.get("enclose"); !value.empty()) settings.csv.enclose = value[0];
  if (const auto value = headers.get("escape"); !value.empty()) settings.csv.escape = value[0];
  return {};
}

Checked<void> read_json(const LoadHeaders& headers, JsonFormat& json) {
  if (const auto value = headers.get("jsonpaths"); !value.empty()) {
    auto paths = parse_json_paths(value);
    if (!paths) return refuse(std::move(paths.error()));
    json.paths = *std::move(paths);
  }
  if (const auto value = headers.get("json_root"); !value.empty()) {
    auto root = parse_json_path(value);
    if (!root) return refuse(std::move(root.error()));
    json.root = *std::move(root);
  }
  json.strip_outer_array = same_word(headers.get("strip_outer_array"), "true");
  return {};
}

Checked<void> check_number(const LoadHeaders& headers, std::string_view name, std::int64_t least,
                           std::string_view message) {
  const std::string_view value = headers.get(name);
  if (value.empty()) return {};
  const auto number = read_integer(value);
  if (!number) return refuse(fmt::format("Invalid {} format", name));
  if (*number < least) return refuse(std::string(message));
  return {};
}

Checked<void> check_limits(const LoadHeaders& headers) {
  return check_number(headers, "load_mem_limit", 0,
                      "load_mem_limit must be equal or greater than 0")
      .and_then([&] {
        return check_number(headers, "exec_mem_limit", 1, "exec_mem_limit must be greater than 0");
      })
      .and_then([&] { return check_number(headers, "load_dop", INT64_MIN, ""); })
      .and_then([&] {
        return check_number(headers, "log_rejected_record_num", -1,
                            "log_rejected_record_num must be equal or greater than -1");
      });
}

template <typename Names>
std::optional<Packing> find_packing(const Names& names, std::string_view value) {
  for (const PackingName& each : names)
    if (same_word(each.name, value)) return each.packing;
  return std::nullopt;
}

// A CSV body's packing stands in `format`; the other headers do nothing to it.
Checked<Packing> read_packing(const LoadHeaders& headers, BodyFormat format) {
  const std::string_view compression = headers.get("compression");
  const std::string_view encoding = headers.get("content-encoding");
  if (!compression.empty() && !encoding.empty())
    return refuse("Only one of http header content-encoding and compression can be set");
  if (format == BodyFormat::Csv)
    return find_packing(kPackedCsv, headers.get("format")).value_or(Packing::None);
  const std::string_view name = encoding.empty() ? compression : encoding;
  if (name.empty()) return Packing::None;
  const auto packing = find_packing(kPackedJson, name);
  if (!packing) return refuse(fmt::format("Unsupported payload compression type: {}", name));
  return *packing;
}

Checked<void> check_lacking(const LoadHeaders& headers) {
  if (!headers.get("partitions").empty() && !headers.get("temporary_partitions").empty())
    return refuse("Can not specify both partitions and temporary partitions");
  for (const std::string_view name : kLacking) {
    const std::string_view value = headers.get(name);
    if (!value.empty() && !(name == "envelope" && value == "none"))
      return refuse(fmt::format("the sandbox does not support the header {}", name));
  }
  return {};
}

}  // namespace

Checked<BodyFormat> read_format(const LoadHeaders& headers) {
  const std::string_view value = headers.get("format");
  if (value.empty() || same_word(value, "csv")) return BodyFormat::Csv;
  if (same_word(value, "json")) return BodyFormat::Json;
  if (find_packing(kPackedCsv, value)) return BodyFormat::Csv;
  return refuse(fmt::format("unknown data format, format={}", value));
}

Checked<std::int64_t> read_timeout(const LoadHeaders& headers) {
  const std::string_view value = headers.get("timeout");
  if (value.empty()) return kDefaultTimeout;
  const auto seconds = read_integer(value);
  if (!seconds) return refuse("Invalid timeout format");
  if (*seconds < 1 || *seconds > kMaxTimeout)
    return refuse(fmt::format("Invalid timeout: {}. Expected between 1 and {} seconds", *seconds,
                              kMaxTimeout));
  return *seconds;
}

Checked<LoadSettings> read_settings(const LoadHeaders& headers, bool replaces_escapes) {
  LoadSettings settings;
  auto format = read_format(headers);
  if (!format) return refuse(std::move(format.error()));
  settings.format = *format;
  auto packing = read_packing(headers, *format);
  if (!packing) return refuse(std::move(packing.error()));
  settings.packing = *packing;
  settings.columns = headers.get("columns");
  settings.where = headers.get("where");
  settings.partitions = headers.get("partitions");
  settings.merge_condition = headers.get("merge_condition");
  settings.negative = headers.get("negative") == "true";
  settings.max_filter_ratio =
      std::strtod(std::string(headers.get("max_filter_ratio")).c_str(), nullptr);

  auto strict = read_flag(headers, "strict_mode", "strict mode");
  if (!strict) return refuse(std::move(strict.error()));
  settings.strict_mode = *strict;
  auto partial = read_flag(headers, "partial_update", "partial update flag");
  if (!partial) return refuse(std::move(partial.error()));
  settings.partial_update = *partial;

  auto rest = read_csv(headers, replaces_escapes, settings)
                  .and_then([&] { return check_limits(headers); })
                  .and_then([&] { return read_json(headers, settings.json); })
                  .and_then([&] { return check_lacking(headers); });
  if (!rest) return refuse(std::move(rest.error()));
  return settings;
}

}  // namespace syncql::sandbox
