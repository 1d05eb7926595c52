#include "runtime/sink/starrocks/load_probe.h"

#include <fmt/format.h>

#include "runtime/net/http_url.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/load_reply.h"

namespace syncql::runtime {

Result<std::string> ask_to_load(LoadTarget& target) {
  HttpRequest request;
  request.method = "PUT";
  request.url =
      fmt::format("{}/api/{}/{}/_stream_load", target.frontends.at(target.frontends.preferred()),
                  percent_encoded(target.database), percent_encoded(target.table));
  request.headers = {"Expect: 100-continue", "label: syncql-preflight"};
  request.login = &target.login;
  request.total_timeout = std::chrono::seconds(30);
  const auto response = HttpClient().send(request);
  if (!response) return std::string();
  const LoadReply reply = read_reply(*response);
  if (reply.verdict == Verdict::LoginRefused) {
    return fail(Diagnostic(kTargetLoginRefused,
                           fmt::format("user `{}` may not load into `{}.{}`: {}", target.login.user,
                                       target.database, target.table, reply.message))
                    .with_note("nothing was changed at the target")
                    .with_help("grant the account INSERT on the table"));
  }
  const auto next = resolve_url(request.url, response->location);
  return response->location.empty() || !next ? std::string() : origin_of(*next);
}

Result<void> check_reached(const std::string& origin) {
  HttpRequest request;
  request.url = origin + "/api/health";
  const auto response = HttpClient().send(request);
  if (response || response.error().kind != HttpFailure::Kind::Unreachable) return {};
  return fail(Diagnostic(kTargetUnreachable,
                         fmt::format("the FE sends loads on to {}, which takes no connection: {}",
                                     origin, response.error().text))
                  .with_note("nothing was changed at the target")
                  .with_help("open the BE's HTTP port (8040 by default) to this machine, and see "
                             "under which address the FE knows it (`SHOW BACKENDS`)"));
}

}  // namespace syncql::runtime
