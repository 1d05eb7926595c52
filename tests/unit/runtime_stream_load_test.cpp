#include <functional>
#include <httplib.h>
#include <mutex>
#include <thread>

#include "runtime/net/curl_library.h"
#include "runtime/net/http_redirect.h"
#include "runtime/sink/starrocks/frontend_check.h"
#include "runtime/sink/starrocks/load_probe.h"
#include "runtime/sink/starrocks/stream_load_writer.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

// An FE or a BE whose answers the test writes. An FE answers before it has read a body.
class Server {
 public:
  using Handler = std::function<void(const httplib::Request&, httplib::Response&)>;

  Server() {
    server_.set_keep_alive_max_count(1);
    server_.set_expect_100_continue_handler([this](const auto& request, auto& response) {
      if (!early) return 100;
      early(request, response);
      return response.status;
    });
    server_.Put(".*", [this](const auto& request, auto& response) {
      if (put) put(request, response);
    });
    server_.Get(".*", [this](const auto& request, auto& response) {
      if (get) get(request, response);
    });
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::jthread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::yield();
  }
  ~Server() { server_.stop(); }

  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }

  Handler early;  // instead of `100 Continue`
  Handler put;
  Handler get;

 private:
  httplib::Server server_;
  int port_ = 0;
  std::jthread thread_;
};

Server::Handler redirect_to(const std::string& base) {
  return [base](const httplib::Request& request, httplib::Response& response) {
    response.status = 307;
    response.set_header("Location", base + request.target);
  };
}

Server::Handler json(std::string body) {
  return [body](const httplib::Request&, httplib::Response& response) {
    response.set_content(body, "application/json");
  };
}

std::string success(int rows, int filtered = 0) {
  return R"({"Status":"Success","Message":"OK","NumberTotalRows":)" + std::to_string(rows) +
         R"(,"NumberLoadedRows":)" + std::to_string(rows - filtered) + R"(,"NumberFilteredRows":)" +
         std::to_string(filtered) + R"(,"NumberUnselectedRows":0})";
}

struct World {
  explicit World(std::vector<std::string> urls = {})
      : target(urls.empty() ? std::vector{fe.url()} : std::move(urls)) {
    target.database = "d";
    target.table = "t";
    target.login = {"u", SecretText("p:w")};
    target.headers = {"Expect: 100-continue", "columns: `a`"};
    target.timeout = std::chrono::seconds(2);
    target.retry = {.tries = 3,
                    .first_pause = std::chrono::milliseconds(1),
                    .longest_pause = std::chrono::milliseconds(2),
                    .poll = std::chrono::milliseconds(1)};
    fe.early = redirect_to(be.url());
    batch.label = "job-1";
    batch.rows = 2;
    batch.body.append("1\n2\n");
  }

  syncql::Result<LoadOutcome> load() {
    const auto announce = [this](const std::string& label) -> syncql::Result<void> {
      announced.push_back(label);
      return {};
    };
    return StreamLoadWriter(target).load(batch, {announce, [this] { ++pressed; }, stop});
  }

  CurlLibrary curl;
  Server fe;
  Server be;
  LoadTarget target;
  Batch batch;
  std::atomic<bool> stop = false;
  std::vector<std::string> announced;
  int pressed = 0;
};

std::string code_of(const syncql::Result<LoadOutcome>& result) {
  return result ? "" : "[" + std::string(result.error().code->id) + "]";
}

}  // namespace

TEST_CASE("a load goes through the FE to the BE, with login, headers and body") {
  World world;
  httplib::Request seen;
  world.be.put = [&](const httplib::Request& request, httplib::Response& response) {
    seen = request;
    response.set_content(success(2), "application/json");
  };
  const auto outcome = world.load();
  REQUIRE(outcome);
  CHECK(outcome->loaded == 2);
  CHECK(seen.path == "/api/d/t/_stream_load");
  CHECK(seen.body == "1\n2\n");
  CHECK(seen.get_header_value("Authorization") == "Basic dTpwOnc=");
  CHECK(seen.get_header_value("label") == "job-1");
  CHECK(seen.get_header_value("columns") == "`a`");
}

TEST_CASE("a cut connection is settled by the label's state, not by loading again") {
  for (const auto& [state, loads, label] :
       {std::tuple{"VISIBLE", 1, "job-1"}, std::tuple{"COMMITTED", 1, "job-1"},
        std::tuple{"UNKNOWN", 2, "job-1"}, std::tuple{"ABORTED", 2, "job-1-a2"}}) {
    World world;
    std::vector<std::string> labels;
    world.be.put = [&](const httplib::Request& request, httplib::Response& response) {
      labels.push_back(request.get_header_value("label"));
      if (labels.size() == 1) {
        response.status = 500;
      } else {
        response.set_content(success(2), "application/json");
      }
    };
    world.fe.get = json(std::string(R"({"state":")") + state + "\"}");
    const auto outcome = world.load();
    REQUIRE(outcome);
    CHECK(outcome->loaded == 2);
    CHECK(labels.size() == static_cast<std::size_t>(loads));
    CHECK(labels.back() == label);
    CHECK(world.announced == labels);
  }
}

TEST_CASE("a load that may leave rows out is not counted as whole when its counts are lost") {
  for (const bool rejects : {true, false}) {
    World world;
    world.target.rejects_rows = rejects;
    world.target.filters_rows = !rejects;
    world.be.put = [](const httplib::Request&, httplib::Response& response) {
      response.status = 500;
    };
    world.fe.get = json(R"({"state":"VISIBLE"})");
    const auto outcome = world.load();
    CHECK(code_of(outcome) == "[E0909]");
    CHECK(outcome.error().notes[0] == "its label is `job-1`");
    world.be.put = json(R"({"Status":"Label Already Exists","ExistingJobStatus":"FINISHED"})");
    CHECK(code_of(world.load()) == "[E0909]");
  }
}

TEST_CASE("a running label is waited for") {
  World world;
  world.be.put = json(R"({"Status":"Label Already Exists","ExistingJobStatus":"RUNNING"})");
  int asked = 0;
  world.fe.get = [&](const httplib::Request&, httplib::Response& response) {
    response.set_content(++asked < 3 ? R"({"state":"PREPARE"})" : R"({"state":"VISIBLE"})",
                         "application/json");
  };
  CHECK(world.load()->loaded == 2);
  CHECK(asked == 3);
}

TEST_CASE("without an answer about the label, the outcome is called unknown") {
  World world;
  world.be.put = [](const httplib::Request&, httplib::Response& response) {
    response.status = 500;
  };
  world.fe.get = [](const httplib::Request&, httplib::Response& response) {
    response.status = 500;
  };
  const auto outcome = world.load();
  CHECK(code_of(outcome) == "[E0905]");
  CHECK(outcome.error().notes[0] == "its label is `job-1`");
}

TEST_CASE("refused data comes back with the rejected rows") {
  World world;
  world.be.put = [&](const httplib::Request&, httplib::Response& response) {
    // The BE's address inside its own network: nobody answers there from here.
    std::string inside = world.be.url();
    inside.replace(inside.find("127.0.0.1"), 9, "127.0.0.9");
    response.set_content(R"({"Status":"Fail","Message":"too many filtered rows","ErrorURL":")" +
                             inside + R"(/api/_load_error_log?file=e"})",
                         "application/json");
  };
  world.be.get = [](const httplib::Request&, httplib::Response& response) {
    response.set_content("Error: bad. Row: 1\nError: bad. Row: 2\n", "text/plain");
  };
  const auto outcome = world.load();
  REQUIRE(outcome);
  REQUIRE(outcome->refusal);
  CHECK(outcome->loaded == 0);
  CHECK(outcome->refusal->notes ==
        std::vector<std::string>{"Error: bad. Row: 1", "Error: bad. Row: 2"});
}

TEST_CASE("a label that is not known after broken connections leaves the outcome unknown") {
  World world;
  world.be.put = [](const httplib::Request&, httplib::Response& response) {
    response.status = 500;
  };
  world.fe.get = json(R"({"state":"UNKNOWN"})");
  CHECK(code_of(world.load()) == "[E0905]");
  world.fe.get = json(R"({"state":"ABORTED"})");
  CHECK(code_of(world.load()) == "[E0904]");
  world.be.put = json(R"({"Status":"Fail","Message":"No backend alive."})");
  world.fe.get = json(R"({"state":"UNKNOWN"})");
  CHECK(code_of(world.load()) == "[E0904]");
}

TEST_CASE("counts that cannot be and replies about another label are not believed") {
  World world;
  world.be.put =
      json(R"({"Status":"Success","NumberLoadedRows":5,"NumberFilteredRows":-3,"Label":"job-1"})");
  auto outcome = world.load();
  REQUIRE(outcome);
  CHECK(outcome->loaded == 2);
  CHECK(outcome->dirty == 0);
  CHECK(outcome->trouble);
  world.be.put = json(R"({"Status":"Success","NumberLoadedRows":2,"Label":"other"})");
  world.fe.get = json(R"({"state":"VISIBLE"})");
  outcome = world.load();
  REQUIRE(outcome);
  CHECK(outcome->loaded == 2);
  world.fe.get = json(R"({"state":"UNKNOWN"})");
  CHECK(code_of(world.load()) == "[E0905]");
}

TEST_CASE("a bad redirect is tried again, also at the next FE") {
  Server other;
  World world({other.url(), "http://127.0.0.1:1"});
  other.early = redirect_to(other.url());
  world.be.put = json(success(2));
  CHECK(code_of(world.load()) == "[E0900]");
  World two({other.url(), world.fe.url()});
  two.be.put = json(success(2));
  CHECK(two.load()->loaded == 2);
  int asked = 0;
  World one({other.url()});
  other.early = [&](const httplib::Request& request, httplib::Response& response) {
    redirect_to(++asked == 1 ? "ftp://x" : world.be.url())(request, response);
  };
  CHECK(one.load()->loaded == 2);
  CHECK(asked == 2);
}

TEST_CASE("passing trouble is retried until the tries are used up") {
  World world;
  int loads = 0;
  world.be.put = [&](const httplib::Request&, httplib::Response& response) {
    ++loads;
    response.set_content(R"({"Status":"Fail","Message":"too many versions"})", "text/plain");
  };
  world.fe.get = json(R"({"state":"ABORTED"})");
  CHECK(code_of(world.load()) == "[E0904]");
  CHECK(loads == 3);
}

TEST_CASE("counts that differ from what was sent end the run, and are told") {
  World world;
  world.be.put = json(success(3));
  const auto outcome = world.load();
  REQUIRE(outcome);
  CHECK(outcome->loaded == 2);
  REQUIRE(outcome->trouble);
  CHECK("[" + std::string(outcome->trouble->code->id) + "]" == "[E0906]");
  world.be.put = json(success(2, 1));
  const auto tolerated = world.load();
  REQUIRE(tolerated);
  CHECK_FALSE(tolerated->trouble);
  CHECK(tolerated->loaded == 1);
  CHECK(tolerated->dirty == 1);
}

TEST_CASE("login, unknown answers and redirects that always lead nowhere end the run") {
  World world;
  world.be.put = [](const httplib::Request&, httplib::Response& response) {
    response.status = 401;
  };
  CHECK(code_of(world.load()) == "[E0901]");
  world.be.put = json(R"({"Status":"Fail","Message":"unknown table"})");
  CHECK(code_of(world.load()) == "[E0903]");
  world.be.put = json("<html>");
  CHECK(code_of(world.load()) == "[E0902]");
  world.fe.early = [](const httplib::Request&, httplib::Response& response) {
    response.status = 307;
  };
  CHECK(code_of(world.load()) == "[E0902]");
  world.fe.early = redirect_to(world.fe.url());
  CHECK(code_of(world.load()) == "[E0902]");
  world.fe.early = redirect_to("ftp://127.0.0.1");
  CHECK(code_of(world.load()) == "[E0902]");
}

TEST_CASE("an FE that is down is passed over, all down is an outage") {
  Server working;
  World world({"http://127.0.0.1:1", working.url()});
  working.early = redirect_to(world.be.url());
  world.be.put = json(success(2));
  CHECK(world.load()->loaded == 2);
  CHECK(world.target.frontends.preferred() == 1);
  World outage({"http://127.0.0.1:1", "http://127.0.0.1:2"});
  const auto outcome = outage.load();
  CHECK(code_of(outcome) == "[E0900]");
  CHECK(outcome.error().message.find("p:w") == std::string::npos);
}

TEST_CASE("only what tells a label's state is taken for an FE") {
  Server web;
  World world({"http://127.0.0.1:1", web.url(), Server().url()});
  web.get = json("<html>");
  auto checked = check_frontends(world.target);
  REQUIRE_FALSE(checked);
  CHECK("[" + std::string(checked.error().code->id) + "]" == "[E0902]");
  web.get = json(R"({"status":"FAILED","msg":"starting"})");
  checked = check_frontends(world.target);
  REQUIRE_FALSE(checked);
  CHECK(checked.error().message.find("starting") != std::string::npos);
  World behind({web.url(), world.fe.url()});
  world.fe.get = json(R"({"state":"UNKNOWN"})");
  CHECK(check_frontends(behind.target));
  CHECK(behind.target.frontends.preferred() == 1);
  world.fe.get = [](const httplib::Request&, httplib::Response& response) {
    response.status = 401;
  };
  checked = check_frontends(behind.target);
  REQUIRE_FALSE(checked);
  CHECK("[" + std::string(checked.error().code->id) + "]" == "[E0901]");
}

TEST_CASE("a refused question for a label's state is not repeated") {
  World world;
  world.be.put = [](const httplib::Request&, httplib::Response& response) {
    response.status = 500;
  };
  int asked = 0;
  world.fe.get = [&](const httplib::Request&, httplib::Response& response) {
    ++asked;
    response.status = 401;
  };
  CHECK(code_of(world.load()) == "[E0905]");
  CHECK(asked == 1);
}

TEST_CASE("a stop ends the waiting between tries") {
  World world({"http://127.0.0.1:1"});
  world.target.retry.first_pause = std::chrono::hours(1);
  world.target.retry.longest_pause = std::chrono::hours(1);
  world.stop = true;
  CHECK(code_of(world.load()) == "[E0900]");
}

TEST_CASE("at most three redirects are followed") {
  Server last;
  last.put = json("done");
  std::vector<std::unique_ptr<Server>> chain;
  std::string next = last.url();
  for (int i = 0; i < 4; ++i) {
    chain.push_back(std::make_unique<Server>());
    chain.back()->early = redirect_to(next);
    next = chain.back()->url();
  }
  const CurlLibrary curl;
  HttpClient client;
  HttpRequest request;
  request.method = "PUT";
  request.headers = {"Expect: 100-continue"};
  request.body = "x";
  request.url = chain[2]->url() + "/a?b=c";
  const auto three = send_following(client, request);
  REQUIRE(three);
  CHECK(three->body == "done");
  CHECK(three->url == last.url() + "/a?b=c");
  request.url = chain[3]->url();
  CHECK(send_following(client, request).error().kind == HttpFailure::Kind::BadRedirect);
}

TEST_CASE("where loads go is asked without sending one, and whether they would get there") {
  World world;
  bool sent = false;
  world.be.put = [&](const httplib::Request&, httplib::Response&) { sent = true; };
  const auto way = ask_to_load(world.target);
  REQUIRE(way);
  CHECK(*way == world.be.url());
  CHECK(check_reached(*way));
  CHECK_FALSE(sent);
  world.fe.early = redirect_to("http://127.0.0.1:1");
  const auto closed = check_reached(ask_to_load(world.target).value());
  REQUIRE_FALSE(closed);
  CHECK(closed.error().message.find("sends loads on to http://127.0.0.1:1") != std::string::npos);
  world.fe.early = [](const httplib::Request&, httplib::Response& response) {
    response.status = 503;
  };
  CHECK(ask_to_load(world.target).value().empty());  // that may pass
  world.fe.early = [](const httplib::Request&, httplib::Response& response) {
    response.status = 401;
    response.set_content(
        R"({"status":"FAILED","msg":"Access denied; you need the INSERT privilege"})",
        "application/json");
  };
  const auto denied = ask_to_load(world.target);
  REQUIRE_FALSE(denied);
  CHECK(denied.error().message ==
        "user `u` may not load into `d.t`: Access denied; you need the INSERT privilege");
}

TEST_CASE("a server that does not answer is not waited for any longer than the request says") {
  World world;
  std::atomic<bool> over = false;
  world.fe.get = [&](const httplib::Request&, httplib::Response&) { over.wait(false); };
  HttpRequest request;
  request.url = world.fe.url() + "/api/health";
  request.total_timeout = std::chrono::seconds(1);
  const auto begun = std::chrono::steady_clock::now();
  const auto response = HttpClient().send(request);
  const auto taken = std::chrono::steady_clock::now() - begun;
  over = true;
  over.notify_all();
  REQUIRE_FALSE(response);
  CHECK(response.error().kind == HttpFailure::Kind::Interrupted);
  CHECK(taken < std::chrono::seconds(10));
}
