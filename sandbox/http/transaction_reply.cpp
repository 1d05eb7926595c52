#include "sandbox/http/transaction_reply.h"

namespace syncql::sandbox {

nlohmann::ordered_json failure_reply(const LoadNames& names, const TransactionFailure& failure) {
  nlohmann::ordered_json reply = {{"Status", failure.status}};
  if (failure.status == "LABEL_ALREADY_EXISTS") reply["ExistingJobStatus"] = failure.existing_job;
  if (failure.status == "TXN_IN_PROCESSING") reply["Label"] = names.label;
  reply["Message"] = failure.message;
  reply["Db"] = names.database;
  reply["Table"] = names.table;
  return reply;
}

nlohmann::ordered_json success_reply(const LoadNames& names, const nlohmann::ordered_json& more) {
  nlohmann::ordered_json reply = {{"Status", "OK"},
                                  {"Message", ""},
                                  {"Db", names.database},
                                  {"Table", names.table},
                                  {"Label", names.label}};
  reply.update(more);
  return reply;
}

}  // namespace syncql::sandbox
