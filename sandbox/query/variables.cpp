#include "sandbox/query/variables.h"

#include <algorithm>
#include <cctype>

#include "sandbox/query/literal_rows.h"

namespace syncql::sandbox {

namespace {

std::map<std::string, std::string> all_variables(const StatementContext& context) {
  std::map<std::string, std::string> values = {
      {"auto_increment_increment", "1"},
      {"autocommit", "ON"},
      {"character_set_client", "utf8"},
      {"character_set_connection", "utf8"},
      {"character_set_database", "utf8"},
      {"character_set_results", "utf8"},
      {"character_set_server", "utf8"},
      {"collation_connection", "utf8_general_ci"},
      {"collation_database", "utf8_general_ci"},
      {"collation_server", "utf8_general_ci"},
      {"default_storage_engine", "InnoDB"},
      {"init_connect", ""},
      {"insert_timeout", "14400"},
      {"interactive_timeout", "3600"},
      {"license", "Apache License 2.0"},
      {"lower_case_table_names", "0"},
      {"max_allowed_packet", "33554432"},
      {"net_buffer_length", "16384"},
      {"net_read_timeout", "60"},
      {"net_write_timeout", "60"},
      {"parallel_fragment_exec_instance_num", "1"},
      {"performance_schema", "OFF"},
      {"pipeline_dop", "0"},
      {"query_cache_size", "1048576"},
      {"query_cache_type", "0"},
      {"query_mem_limit", "0"},
      {"query_timeout", "300"},
      {"sql_dialect", "StarRocks"},
      {"sql_mode", "ONLY_FULL_GROUP_BY"},
      {"sql_select_limit", "9223372036854775807"},
      {"system_time_zone", "Etc/UTC"},
      {"time_zone", "Etc/UTC"},
      {"transaction_isolation", "REPEATABLE-READ"},
      {"tx_isolation", "REPEATABLE-READ"},
      {"tx_read_only", "OFF"},
      {"wait_timeout", "28800"},
      {"version", "8.0.33"},
      {"version_comment", "StarRocks version " + context.facts.version},
  };
  for (const auto& [name, value] : context.session.variables) values[name] = value;
  return values;
}

}  // namespace

std::optional<std::string> variable_value(const StatementContext& context, std::string_view name) {
  std::string lower(name);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto values = all_variables(context);
  const auto found = values.find(lower);
  if (found == values.end()) return std::nullopt;
  return found->second;
}

std::string variables_sql(const StatementContext& context) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& [name, value] : all_variables(context)) rows.push_back({name, value});
  return literal_rows_sql({"Variable_name", "Value"}, rows);
}

}  // namespace syncql::sandbox
