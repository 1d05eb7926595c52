#include "sandbox/query/nodes.h"

#include <fmt/format.h>

#include "sandbox/query/literal_rows.h"

namespace syncql::sandbox {

namespace {

constexpr const char* kHost = "127.0.0.1";

}  // namespace

std::string frontends_sql(const ClusterFacts& facts) {
  return literal_rows_sql(
      {"Id", "Name", "IP", "EditLogPort", "HttpPort", "QueryPort", "RpcPort", "Role", "ClusterId",
       "Join", "Alive", "ReplayedJournalId", "LastHeartbeat", "IsHelper", "ErrMsg", "StartTime",
       "Version"},
      {{"1", fmt::format("{}_9010", kHost), kHost, "9010", std::to_string(facts.fe_http_port),
        std::to_string(facts.query_port), "9020", "LEADER", "1", "true", "true", "1", "", "true",
        "", "", facts.version}});
}

std::string backends_sql(const ClusterFacts& facts) {
  return literal_rows_sql(
      {"BackendId", "IP", "HeartbeatPort", "BePort", "HttpPort", "BrpcPort", "LastStartTime",
       "LastHeartbeat", "Alive", "SystemDecommissioned", "ClusterDecommissioned", "TabletNum",
       "ErrMsg", "Version", "Status"},
      {{"10001", kHost, "9050", "9060", std::to_string(facts.be_http_port), "8060", "", "", "true",
        "false", "false", "1", "", facts.version, "{}"}});
}

}  // namespace syncql::sandbox
