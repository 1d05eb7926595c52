#include "sandbox/http/load_reply.h"

#include <nlohmann/json.hpp>

namespace syncql::sandbox {

nlohmann::ordered_json to_json(const LoadReply& reply) {
  nlohmann::ordered_json json;
  json["TxnId"] = reply.txn;
  json["Label"] = reply.label;
  json["Db"] = reply.database;
  json["Table"] = reply.table;
  json["Status"] = reply.status;
  if (!reply.existing_job.empty()) json["ExistingJobStatus"] = reply.existing_job;
  json["Message"] = reply.message;
  json["NumberTotalRows"] = reply.counts.total;
  json["NumberLoadedRows"] = reply.counts.loaded();
  json["NumberFilteredRows"] = reply.counts.filtered;
  json["NumberUnselectedRows"] = reply.counts.unselected;
  json["LoadBytes"] = reply.bytes;
  json["LoadTimeMs"] = reply.times.all;
  json["BeginTxnTimeMs"] = reply.times.begin;
  json["StreamLoadPlanTimeMs"] = reply.times.plan;
  json["ReadDataTimeMs"] = reply.times.read;
  json["WriteDataTimeMs"] = reply.times.write;
  json["CommitAndPublishTimeMs"] = reply.times.commit;
  if (!reply.error_url.empty()) json["ErrorURL"] = reply.error_url;
  return json;
}

}  // namespace syncql::sandbox
