#include "runtime/sink/starrocks/transaction.h"

#include <fmt/format.h>

#include "runtime/net/http_redirect.h"
#include "runtime/net/http_url.h"

namespace syncql::runtime {
namespace {

constexpr std::chrono::seconds kMargin(30);  // a call may be answered as late as its time-out

// The longest that StarRocks takes. A split of a large table is one transaction; one that nobody
// works on any more is ended by its idle time.
constexpr int kLongestTransaction = 259200;  // seconds

}  // namespace

StreamLoad::Answer Transaction::begin(const std::string& label) {
  return call("begin", label,
              {fmt::format("timeout: {}", kLongestTransaction),
               fmt::format("idle_transaction_timeout: {}", target_.timeout.count())});
}

StreamLoad::Answer Transaction::load(const std::string& label, std::string_view body) {
  HttpRequest request;
  request.method = "PUT";
  request.headers = target_.headers;
  // The size that is checked is that of all loads together.
  request.headers.push_back("ignore_json_size: true");
  request.headers.push_back("label: " + label);
  request.headers.push_back("db: " + target_.database);
  request.headers.push_back("table: " + target_.table);
  request.body = body;
  return send(std::move(request), "/api/transaction/load");
}

StreamLoad::Answer Transaction::prepare(const std::string& label) {
  return call("prepare", label, {fmt::format("prepared_timeout: {}", target_.timeout.count())});
}

StreamLoad::Answer Transaction::commit(const std::string& label) {
  return call("commit", label, {fmt::format("timeout: {}", target_.timeout.count())});
}

StreamLoad::Answer Transaction::roll_back(const std::string& label) {
  return call("rollback", label, {});
}

StreamLoad::Answer Transaction::cancel(const std::string& label) {
  HttpRequest request;
  request.method = "POST";
  return send(std::move(request),
              fmt::format("/api/{}/{}/_cancel?label={}", percent_encoded(target_.database),
                          percent_encoded(target_.table), percent_encoded(label)));
}

StreamLoad::Answer Transaction::call(const char* operation, const std::string& label,
                                     std::vector<std::string> headers) {
  HttpRequest request;
  request.method = "POST";
  request.headers = std::move(headers);
  request.headers.push_back("label: " + label);
  request.headers.push_back("db: " + target_.database);
  request.headers.push_back("table: " + target_.table);
  return send(std::move(request), fmt::format("/api/transaction/{}", operation));
}

StreamLoad::Answer Transaction::send(HttpRequest request, const std::string& path) {
  request.login = &target_.login;
  request.total_timeout = target_.timeout + kMargin;
  const std::size_t first = target_.frontends.preferred();
  StreamLoad::Answer answer;
  for (std::size_t i = 0; i < target_.frontends.size(); ++i) {
    request.url = target_.frontends.at(first + i) + path;
    const auto response = send_following(client_, request);
    if (response) {
      target_.frontends.prefer(first + i);
      return {read_transaction_reply(*response), true};
    }
    answer.reply = read_failure(response.error());
    answer.sent = response.error().kind == HttpFailure::Kind::Interrupted;
    if (answer.sent) break;
  }
  target_.frontends.prefer(first + 1);
  return answer;
}

}  // namespace syncql::runtime
