#include "sandbox/load/settings.h"
#include "tests/support/catch.h"

using namespace syncql::sandbox;

namespace {

std::string error_of(const std::string& name, const std::string& value) {
  LoadHeaders headers;
  headers.add(name, value);
  const auto settings = read_settings(headers, true);
  return settings ? "" : settings.error();
}

}  // namespace

TEST_CASE("headers of one load") {
  LoadHeaders headers;
  headers.add("Column_Separator", "\\x01");
  headers.add("format", "JSON");
  headers.add("strict_mode", "True");
  headers.add("max_filter_ratio", "0.25");
  headers.add("strip_outer_array", "yes");
  headers.add("ENCLOSE", "\"'");
  const LoadSettings settings = read_settings(headers, true).value();
  CHECK(settings.csv.column_separator == "\x01");
  CHECK(settings.csv.row_delimiter == "\n");
  CHECK(settings.csv.enclose == '"');
  CHECK(settings.format == BodyFormat::Json);
  CHECK(settings.strict_mode);
  CHECK(settings.max_filter_ratio == 0.25);
  CHECK_FALSE(settings.json.strip_outer_array);
}

TEST_CASE("values that are refused, in StarRocks' words") {
  CHECK(error_of("format", "parquet") == "unknown data format, format=parquet");
  CHECK(error_of("skip_header", "-1") == "skip_header must be equal or greater than 0");
  CHECK(error_of("skip_header", "x") == "Invalid csv load skip_header format");
  CHECK(error_of("strict_mode", "1") == "Invalid strict mode format. Must be bool type");
  CHECK(error_of("trim_space", "x") == "Invalid trim space format. Must be bool type");
  CHECK(error_of("partial_update", "x") == "Invalid partial update flag format. Must be bool type");
  CHECK(error_of("load_mem_limit", "-1") == "load_mem_limit must be equal or greater than 0");
  CHECK(error_of("exec_mem_limit", "0") == "exec_mem_limit must be greater than 0");
  CHECK(error_of("log_rejected_record_num", "-2") ==
        "log_rejected_record_num must be equal or greater than -1");
  CHECK(error_of("load_dop", "x") == "Invalid load_dop format");
}

TEST_CASE("what the sandbox lacks is said, not passed over") {
  CHECK(error_of("temporary_partitions", "x") ==
        "the sandbox does not support the header temporary_partitions");
}

TEST_CASE("timeouts") {
  LoadHeaders headers;
  CHECK(read_timeout(headers).value() == 600);
  headers.add("timeout", "1h");
  CHECK(read_timeout(headers).error() == "Invalid timeout format");
}
