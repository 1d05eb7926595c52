#include "runtime/sink/starrocks/label_state.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "runtime/net/http_redirect.h"
#include "runtime/net/http_url.h"
#include "runtime/sink/starrocks/answer_text.h"

namespace syncql::runtime {
namespace {

using Json = nlohmann::json;

bool read_state(const std::string& name, LabelState& state) {
  if (name == "UNKNOWN") state = LabelState::NeverSeen;
  if (name == "PREPARE" || name == "PREPARED") state = LabelState::Running;
  if (name == "COMMITTED" || name == "VISIBLE") state = LabelState::Committed;
  if (name == "ABORTED") state = LabelState::Aborted;
  return name == "UNKNOWN" || state != LabelState::NeverSeen;
}

}  // namespace

LabelAnswer read_label_answer(const HttpResponse& response) {
  LabelAnswer answer;
  const Json body = Json::parse(response.body, nullptr, /*allow_exceptions=*/false);
  if (body.is_object()) {
    answer.message = text_member(body, "msg", "Message");
  }
  if (response.status == 401 || response.status == 403) {
    answer.kind = LabelAnswer::Kind::LoginRefused;
  } else if (response.status == 200 && body.is_object()) {
    const bool known = read_state(text_member(body, "state"), answer.state);
    answer.kind = known ? LabelAnswer::Kind::State : LabelAnswer::Kind::Failed;
  } else if (response.status >= 500) {
    answer.kind = LabelAnswer::Kind::Failed;
  }
  if (answer.message.empty()) answer.message = fmt::format("HTTP status {}", response.status);
  return answer;
}

tl::expected<LabelAnswer, HttpFailure> ask_label_state(HttpClient& client,
                                                       const std::string& fe_url,
                                                       const std::string& database,
                                                       const std::string& label,
                                                       const HttpLogin& login) {
  HttpRequest request;
  request.url = fmt::format("{}/api/{}/get_load_state?label={}", fe_url, percent_encoded(database),
                            percent_encoded(label));
  request.login = &login;
  request.total_timeout = std::chrono::seconds(30);
  const auto response = send_following(client, std::move(request));
  if (!response) return tl::unexpected(response.error());
  return read_label_answer(*response);
}

}  // namespace syncql::runtime
