#include "runtime/sink/starrocks/load_reply.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runtime/sink/starrocks/answer_text.h"

namespace syncql::runtime {
namespace {

using Json = nlohmann::json;

struct Pattern {
  std::string_view part;  // of the server's message, letters' case as the server prints them
  Verdict verdict;
  bool pressed = false;
};

// The first that fits counts. From StarRocks' sources and its users' reports, versions 2.5 to 4.1.
constexpr std::array kPatterns{
    Pattern{"has already been used", Verdict::Unknown},  // 3.3, 3.4: hides Label Already Exists
    Pattern{"publish timeout", Verdict::Unknown},        // committed, in spite of the failure
    Pattern{"Publish timeout", Verdict::Unknown},
    Pattern{"receive body don't equal with body bytes", Verdict::Unknown},
    Pattern{"Cancelled", Verdict::Unknown},
    Pattern{"too many filtered rows", Verdict::Refused},
    Pattern{"primary key size exceed the limit", Verdict::Refused},
    Pattern{"Access denied", Verdict::LoginRefused},
    Pattern{"no valid Basic authorization", Verdict::LoginRefused},
    Pattern{"Need auth information", Verdict::LoginRefused},
    Pattern{"too many versions", Verdict::Passing, true},
    Pattern{"Too many versions", Verdict::Passing, true},
    Pattern{"current running txns on db", Verdict::Passing, true},
    Pattern{"Reached timeout", Verdict::Passing},
    Pattern{"Not connected", Verdict::Passing},
    Pattern{"[E111]", Verdict::Passing},
    Pattern{"[E112]", Verdict::Passing},
    Pattern{"[E1008]", Verdict::Passing},
    Pattern{"Connect host", Verdict::Passing},
    Pattern{"close index channel failed", Verdict::Passing},
    Pattern{"index channel has into", Verdict::Passing},
    Pattern{"intolerable failure", Verdict::Passing},
    Pattern{"tablet writer", Verdict::Passing},
    Pattern{"Mem usage has exceed", Verdict::Passing, true},
    Pattern{"MEM_LIMIT_EXCEEDED", Verdict::Passing, true},
    Pattern{"memory usage exceeds the limit", Verdict::Passing, true},
    Pattern{"Memory of", Verdict::Passing, true},
    Pattern{"No backend alive", Verdict::Passing},
    Pattern{"not exists", Verdict::Lost},  // FE and BE have several wordings for a lost transaction
    Pattern{"No transaction found", Verdict::Lost},
    Pattern{"Can't find the transaction", Verdict::Lost},
    Pattern{"transaction is aborted", Verdict::Lost},
    Pattern{"Can not commit ABORTED", Verdict::Lost},
    Pattern{"Service is shutting down", Verdict::Passing},
    Pattern{"http cuncurrent limit", Verdict::Passing, true},
    Pattern{"current fe is not master", Verdict::Passing},
    Pattern{"lock timeout", Verdict::Passing},
    Pattern{"call frontend service failed", Verdict::Passing},
    Pattern{"THRIFT_EAGAIN", Verdict::Passing},
    Pattern{"timed out", Verdict::Passing},
    Pattern{"schema change", Verdict::Passing},
    Pattern{"Backend not found", Verdict::Passing},
};

Verdict verdict_of_failure(LoadReply& reply) {
  const auto found = std::find_if(kPatterns.begin(), kPatterns.end(), [&](const Pattern& pattern) {
    return reply.message.find(pattern.part) != std::string::npos;
  });
  if (found != kPatterns.end()) {
    reply.pressed = found->pressed;
    return found->verdict;
  }
  const bool names_rows = reply.filtered > 0 || !reply.error_url.empty();
  return names_rows ? Verdict::Refused : Verdict::Misconfigured;
}

Verdict verdict_of(const Json& answer, LoadReply& reply) {
  const std::string status = text_member(answer, "Status");
  if (status == "Success" || status == "Publish Timeout") return Verdict::Loaded;
  if (status == "Label Already Exists" || status == "LABEL_ALREADY_EXISTS") {
    const std::string job = text_member(answer, "ExistingJobStatus");
    if (job == "FINISHED") return Verdict::LoadedBefore;
    return job == "RUNNING" ? Verdict::Running : Verdict::Unknown;
  }
  const std::string failed = text_member(answer, "Status", "status");
  for (const std::string_view word :
       {"Fail", "FAILED", "INTERNAL_ERROR", "ANALYSIS_ERROR", "INVALID_ARGUMENT", "CANCELLED"}) {
    if (failed == word) return verdict_of_failure(reply);
  }
  return Verdict::Nonsense;
}

struct Status {
  std::string_view text;
  Verdict verdict;
  bool pressed = false;
};

// Those that the transaction interface has beside a load's.
constexpr std::array kStatuses{
    Status{"OK", Verdict::Loaded},
    Status{"PUBLISH_TIMEOUT", Verdict::Loaded},
    Status{"TXN_IN_PROCESSING", Verdict::Passing},
    Status{"TXN_NOT_EXISTS", Verdict::Lost},
    Status{"ABORTED", Verdict::Lost},
    Status{"MEM_LIMIT_EXCEEDED", Verdict::Passing, true},
    Status{"SERVICE_UNAVAILABLE", Verdict::Passing},
    Status{"TIMEOUT", Verdict::Passing},
    Status{"THRIFT_RPC_ERROR", Verdict::Passing},
};

// The transaction interface has words of its own for these.
constexpr std::array<std::string_view, 4> kFailures{"INTERNAL_ERROR", "ANALYSIS_ERROR",
                                                    "INVALID_ARGUMENT", "CANCELLED"};

std::string shortened(std::string_view body) {
  constexpr std::size_t kShown = 200;
  const std::size_t end = body.find_last_not_of(" \r\n\t", kShown);
  return std::string(body.substr(0, end == std::string_view::npos ? 0 : end + 1));
}

}  // namespace

LoadReply read_reply(const HttpResponse& response) {
  LoadReply reply;
  reply.url = response.url;
  const Json answer = Json::parse(response.body, nullptr, /*allow_exceptions=*/false);
  if (answer.is_object()) reply.message = text_member(answer, "Message", "msg");
  if (response.status == 401 || response.status == 403) {
    reply.verdict = Verdict::LoginRefused;
    if (reply.message.empty()) reply.message = fmt::format("HTTP status {}", response.status);
    return reply;
  }
  if (response.status == 429 || response.status >= 500) {
    reply.verdict = response.status == 429 ? Verdict::Passing : Verdict::Unknown;
    reply.pressed = response.status == 429 || response.status == 503;
    if (reply.message.empty()) reply.message = fmt::format("HTTP status {}", response.status);
    return reply;
  }
  if (response.status != 200 || !answer.is_object()) {
    reply.message = fmt::format("HTTP status {}, and this is no load result: {}", response.status,
                                shortened(response.body));
    return reply;
  }
  reply.status = text_member(answer, "Status", "status");
  reply.label = text_member(answer, "Label");
  reply.error_url = text_member(answer, "ErrorURL");
  reply.total = number_member(answer, "NumberTotalRows");
  reply.loaded = number_member(answer, "NumberLoadedRows");
  reply.filtered = number_member(answer, "NumberFilteredRows");
  reply.unselected = number_member(answer, "NumberUnselectedRows");
  reply.verdict = verdict_of(answer, reply);
  if (reply.verdict == Verdict::Nonsense && reply.message.empty()) {
    reply.message = "a load result with a status that is not known: " + shortened(response.body);
  }
  return reply;
}

LoadReply read_transaction_reply(const HttpResponse& response) {
  LoadReply reply = read_reply(response);
  if (reply.verdict != Verdict::Nonsense || response.status != 200) return reply;
  const auto known = std::find_if(kStatuses.begin(), kStatuses.end(),
                                  [&](const Status& entry) { return entry.text == reply.status; });
  if (known != kStatuses.end()) {
    reply.verdict = known->verdict;
    reply.pressed = known->pressed;
  } else if (std::find(kFailures.begin(), kFailures.end(), reply.status) != kFailures.end()) {
    reply.verdict = verdict_of_failure(reply);
  }
  return reply;
}

LoadReply read_failure(const HttpFailure& failure) {
  LoadReply reply;
  reply.url = failure.url;
  reply.message = failure.text;
  switch (failure.kind) {
    case HttpFailure::Kind::Unreachable:
      reply.verdict = Verdict::Passing;
      break;
    case HttpFailure::Kind::Interrupted:
      reply.verdict = Verdict::Unknown;
      break;
    case HttpFailure::Kind::BadRedirect:
      reply.verdict = Verdict::Misled;
      break;
  }
  return reply;
}

}  // namespace syncql::runtime
