#include "runtime/sink/starrocks/frontend_check.h"

#include <fmt/format.h>
#include <thread>

#include "runtime/net/http_url.h"
#include "runtime/sink/starrocks/codes.h"
#include "runtime/sink/starrocks/label_state.h"

namespace syncql::runtime {
namespace {

Diagnostic unreachable(const HttpFailure& failure) {
  return Diagnostic(kTargetUnreachable, fmt::format("no FE of `loadUrl` can be reached: {}: {}",
                                                    origin_of(failure.url), failure.text))
      .with_help("check host and HTTP port (8030 by default) in `loadUrl`, and that the FE is up");
}

Diagnostic no_frontend(const std::string& url, const std::string& seen) {
  return Diagnostic(kTargetProtocol, fmt::format("{} does not answer as an FE: {}", url, seen))
      .with_note("nothing was changed at the target")
      .with_help(
          "check that `loadUrl` names the HTTP port of an FE (8030 by default), and that the FE is "
          "up");
}

Diagnostic login_refused(const std::string& url, const std::string& message) {
  return Diagnostic(kTargetLoginRefused, fmt::format("{} refused the login: {}", url, message))
      .with_help("check `user` and `password` of the target's data source");
}

// What is wrong with the FE; nothing where it is as it should be.
std::optional<Diagnostic> trouble_with(HttpClient& client, const LoadTarget& target,
                                       const std::string& url) {
  const auto answer =
      ask_label_state(client, url, target.database, "syncql-preflight", target.login);
  if (!answer) {
    if (answer.error().kind == HttpFailure::Kind::BadRedirect) {
      return no_frontend(url, answer.error().text);
    }
    return unreachable(answer.error());
  }
  switch (answer->kind) {
    case LabelAnswer::Kind::State:
      return std::nullopt;
    case LabelAnswer::Kind::LoginRefused:
      return login_refused(url, answer->message);
    default:
      return no_frontend(url, answer->message);
  }
}

}  // namespace

Result<void> check_frontends(LoadTarget& target) {
  constexpr int kRounds = 2;
  HttpClient client;
  std::optional<Diagnostic> answered;  // says more than that another one is down
  std::optional<Diagnostic> last;
  for (int round = 0; round < kRounds; ++round) {
    if (round > 0) std::this_thread::sleep_for(target.retry.first_pause);
    for (std::size_t i = 0; i < target.frontends.size(); ++i) {
      last = trouble_with(client, target, target.frontends.at(i));
      if (!last) {
        target.frontends.prefer(i);
        return {};
      }
      if (last->code == &kTargetLoginRefused) return fail(*last);
      if (last->code != &kTargetUnreachable) answered = last;
    }
  }
  return fail(answered ? *answered : *last);
}

}  // namespace syncql::runtime
