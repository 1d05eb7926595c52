#include "runtime/sink/starrocks/stream_load.h"

#include <fmt/format.h>

#include "runtime/compress/compressor.h"
#include "runtime/net/http_redirect.h"
#include "runtime/net/http_url.h"
#include "runtime/sink/starrocks/rejected_rows.h"

namespace syncql::runtime {
namespace {

// A load may be answered as late as its time-out at the server, and a little later.
constexpr std::chrono::seconds kMargin(30);

}  // namespace

StreamLoad::Answer StreamLoad::send(std::string_view body, const std::string& label) {
  HttpRequest request;
  request.method = "PUT";
  request.headers = target_.headers;
  request.headers.push_back("label: " + label);
  const auto compressor = make_compressor(target_.compression);
  request.body = compressor->add(body, true);
  request.login = &target_.login;
  request.total_timeout = target_.timeout + kMargin;
  const std::size_t first = target_.frontends.preferred();
  Answer answer;
  for (std::size_t i = 0; i < target_.frontends.size(); ++i) {
    request.url = fmt::format("{}/api/{}/{}/_stream_load", target_.frontends.at(first + i),
                              percent_encoded(target_.database), percent_encoded(target_.table));
    const auto response = send_following(client_, request);
    if (response) {
      target_.frontends.prefer(first + i);
      return {read_reply(*response), true};
    }
    answer.reply = read_failure(response.error());
    answer.sent = response.error().kind == HttpFailure::Kind::Interrupted;
    if (answer.sent) break;
  }
  target_.frontends.prefer(first + 1);  // the next try begins elsewhere
  return answer;
}

std::optional<LabelAnswer> StreamLoad::state_of(const std::string& label) {
  std::optional<LabelAnswer> last;
  const std::size_t first = target_.frontends.preferred();
  for (std::size_t i = 0; i < target_.frontends.size(); ++i) {
    const auto answer = ask_label_state(client_, target_.frontends.at(first + i), target_.database,
                                        label, target_.login);
    if (!answer) continue;
    last = *answer;
    if (last->kind == LabelAnswer::Kind::State) break;
  }
  return last;
}

std::vector<std::string> StreamLoad::rejected_rows(const LoadReply& reply) {
  if (reply.error_url.empty()) return {};
  return fetch_rejected_rows(client_, reply.error_url, reply.url);
}

}  // namespace syncql::runtime
