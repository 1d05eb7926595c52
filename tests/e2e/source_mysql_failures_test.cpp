// How reading over the MySQL protocol ends before its end: stopped, lost, refused.
#include <arpa/inet.h>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include "runtime/net/mysql_connection.h"
#include "runtime/source/mysql/mysql_source.h"
#include "tests/e2e/source_mysql_fixture.h"
#include "tests/support/catch.h"

using namespace syncql;
using namespace syncql::runtime;
using namespace syncql::test;

namespace {

// Two columns of a hundred million rows: a result that nobody wants to drain.
constexpr char kEndless[] = "endless";

void create_endless() {
  run(
      {"CREATE OR REPLACE VIEW endless AS SELECT a.seq AS n, b.seq AS m FROM "
       "seq_1_to_100000 a JOIN seq_1_to_1000 b"});
}

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

// The numbers of the connections whose statement reads the endless view.
std::vector<std::string> readers_of_endless() {
  auto connection = MysqlConnection::connect(endpoint());
  REQUIRE(connection.has_value());
  auto found = connection->query(
      "SELECT id FROM information_schema.processlist WHERE id <> CONNECTION_ID() AND info LIKE "
      "'%endless%'");
  REQUIRE(found.has_value());
  std::vector<std::string> out;
  for (const auto& row : found->rows) out.push_back(*row[0]);
  return out;
}

// A server takes a moment to notice that it has been told to end.
bool ends_soon() {
  for (int i = 0; i < 100; ++i) {
    if (readers_of_endless().empty()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  return false;
}

}  // namespace

TEST_CASE("a consumer that wants no more ends the statement at the server") {
  create_endless();
  for (const char* column : {"n", "n * 1e0"}) {
    INFO(column);
    auto source = source_for(job_for(kEndless, {{column}, "", ""}));
    auto reader = source->open();
    REQUIRE(reader.has_value());
    CountTo consumer(1000);
    std::atomic<bool> stop = false;
    auto start = std::chrono::steady_clock::now();
    CHECK((*reader)->read({}, consumer, stop).has_value());
    CHECK(consumer.count == 1000);
    CHECK(seconds_since(start) < 3);
    CHECK(ends_soon());
    // The reader is as good as new.
    CountTo again(10);
    CHECK((*reader)->read({}, again, stop).has_value());
    CHECK(again.count == 10);
  }
}

TEST_CASE("stop is obeyed while rows flow and while the server is silent") {
  create_endless();
  const char* silent = "SLEEP(n * 0 + m * 0 + 60)";
  for (const char* column : {"n", "n * 1e0", silent}) {
    INFO(column);
    auto source = source_for(job_for(kEndless, {{column}, "", ""}));
    auto reader = source->open();
    REQUIRE(reader.has_value());
    CountTo consumer(~0ULL);
    std::atomic<bool> stop = false;
    std::thread stopper([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
      stop = true;
    });
    auto start = std::chrono::steady_clock::now();
    auto done = (*reader)->read({}, consumer, stop);
    stopper.join();
    CHECK(done.has_value());
    CHECK(seconds_since(start) < 3);
    CHECK(ends_soon());
  }
}

TEST_CASE("a lost connection is said to be lost") {
  create_endless();
  for (const char* column : {"n", "n * 1e0"}) {
    for (const char* command : {"KILL", "KILL QUERY"}) {
      INFO(column << " " << command);
      auto source = source_for(job_for(kEndless, {{column}, "", ""}));
      auto reader = source->open();
      REQUIRE(reader.has_value());
      CountTo consumer(~0ULL);
      std::atomic<bool> stop = false;
      std::thread killer([&] {
        while (consumer.count < 10) std::this_thread::yield();
        auto connection = MysqlConnection::connect(endpoint());
        (void)connection->execute(fmt::format("{} {}", command, readers_of_endless().at(0)));
      });
      auto done = (*reader)->read({}, consumer, stop);
      killer.join();
      REQUIRE_FALSE(done.has_value());
      bool query_only = std::string_view(command) == "KILL QUERY";
      CHECK(code_of(done.error()) == (query_only ? "[E0730]" : "[E0729]"));
      CHECK(everything(done.error()).find("127.0.0.1") != std::string::npos);
    }
  }
}

TEST_CASE("what is wrong is named") {
  run({"DROP TABLE IF EXISTS users", "CREATE TABLE users (id INT, name TEXT, place POINT)"});
  auto table = describe_failure(job_for("usres"));
  CHECK(code_of(table) == "[E0804]");
  CHECK(table.span == Span{0, 10, 20});
  CHECK(everything(table).find("did you mean `users`?") != std::string::npos);

  auto column = describe_failure(job_for("users", {{"id", "nmae"}, "", ""}));
  CHECK(code_of(column) == "[E0803]");
  CHECK(column.span == Span{0, 1, 2});
  CHECK(everything(column).find("did you mean `name`?") != std::string::npos);

  auto condition = describe_failure(job_for("users", {{"id"}, "idd > 1", ""}));
  CHECK(code_of(condition) == "[E0728]");
  CHECK(everything(condition).find("idd") != std::string::npos);

  job::Job own = job_for("", {{}, "", ""});
  own.reader.options.push_back(option("querySql", {std::string("SELECT id, place FROM users")}));
  auto type = describe_failure(own);
  CHECK(code_of(type) == "[E0801]");
  CHECK(everything(type).find("`place`") != std::string::npos);
  CHECK(everything(type).find("`point`") != std::string::npos);

  auto several = describe_failure(job_for("users", {{"id", "id, (name)"}, "", ""}));
  CHECK(code_of(several) == "[E0805]");

  job::Job homeless = job_for("users");
  std::erase_if(homeless.reader.datasource.options,
                [](const job::Option& each) { return each.name == "database"; });
  auto source = make_mysql_source(homeless);
  REQUIRE_FALSE(source.has_value());
  CHECK(code_of(source.error()) == "[E0802]");

  auto connection = MysqlConnection::connect(endpoint());
  CHECK(code_of(connection->execute("TRUNCATE TABLE nothing").error()) == "[E0727]");

  auto syntax = describe_failure(job_for("users", {{"id"}, "id >", ""}));
  CHECK(code_of(syntax) == "[E0731]");
}

TEST_CASE("a connection that does not come about says why") {
  auto failure = [](auto change) {
    MysqlEndpoint target = endpoint();
    change(target);
    auto connection = MysqlConnection::connect(target);
    REQUIRE_FALSE(connection.has_value());
    Diagnostic diagnostic = connection.error();
    CHECK(everything(diagnostic).find("`shop`") != std::string::npos);
    CHECK(everything(diagnostic).find("hidden") == std::string::npos);
    return code_of(diagnostic);
  };
  CHECK(failure([](auto& e) { e.password = SecretText("hidden"); }) == "[E0722]");
  CHECK(failure([](auto& e) { e.database = "nowhere"; }) == "[E0723]");
  CHECK(failure([](auto& e) { e.port = 1; }) == "[E0720]");
  CHECK(failure([](auto& e) { e.host = "nowhere.invalid"; }) == "[E0720]");
  CHECK(failure([](auto& e) { e.tls.mode = TlsMode::Require; }) == "[E0724]");
}

TEST_CASE("a port that speaks something else is named as such") {
  const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  REQUIRE(::bind(listener, reinterpret_cast<sockaddr*>(&address), size) == 0);
  REQUIRE(::listen(listener, 8) == 0);
  REQUIRE(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0);
  std::thread web([listener] {
    const std::string answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
    const int guest = ::accept(listener, nullptr, nullptr);
    (void)::write(guest, answer.data(), answer.size());
    ::close(guest);
  });
  MysqlEndpoint target = endpoint();
  target.port = ntohs(address.sin_port);
  auto connection = MysqlConnection::connect(target);
  web.join();
  ::close(listener);
  REQUIRE_FALSE(connection.has_value());
  CHECK(code_of(connection.error()) == "[E0721]");
}

TEST_CASE("an account at its limit of connections is told so") {
  run({"CREATE OR REPLACE USER lonely@'%' IDENTIFIED BY 'x' WITH MAX_USER_CONNECTIONS 1",
       "GRANT SELECT ON test.* TO lonely@'%'"});
  MysqlEndpoint target = endpoint();
  target.user = "lonely";
  target.password = SecretText("x");
  auto first = MysqlConnection::connect(target);
  REQUIRE(first.has_value());
  auto second = MysqlConnection::connect(target);
  REQUIRE_FALSE(second.has_value());
  CHECK(code_of(second.error()) == "[E0725]");
}

TEST_CASE("an account without the privilege is told so") {
  run({"DROP TABLE IF EXISTS secretive", "CREATE TABLE secretive (id INT)",
       "CREATE OR REPLACE USER limited@'%' IDENTIFIED BY 'x'",
       "GRANT CREATE ON test.* TO limited@'%'"});
  MysqlEndpoint target = endpoint();
  target.user = "limited";
  target.password = SecretText("x");
  auto connection = MysqlConnection::connect(target);
  REQUIRE(connection.has_value());
  auto found = connection->query("SELECT * FROM secretive");
  REQUIRE_FALSE(found.has_value());
  CHECK(code_of(found.error()) == "[E0726]");
}

TEST_CASE("a source session never writes") {
  run({"DROP TABLE IF EXISTS untouched", "CREATE TABLE untouched (id INT)",
       "CREATE OR REPLACE FUNCTION writes() RETURNS INT BEGIN INSERT INTO untouched VALUES (1); "
       "RETURN "
       "1; END",
       "CREATE OR REPLACE TABLE one_row (id INT)", "INSERT INTO one_row VALUES (1)"});
  CHECK(code_of(describe_failure(job_for("one_row", {{"writes()"}, "", ""}))) == "[E0731]");
  auto connection = MysqlConnection::connect(endpoint());
  CHECK(connection->query("SELECT * FROM untouched")->rows.empty());
}

TEST_CASE("an encrypted connection is encrypted and verified") {
  const std::filesystem::path key = server().directory() / "key.pem";
  const std::filesystem::path certificate = server().directory() / "certificate.pem";
  const std::string command = fmt::format(
      "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
      "subjectAltName=IP:127.0.0.1,DNS:localhost -keyout {} -out {} 2>/dev/null",
      key.string(), certificate.string());
  REQUIRE(std::system(command.c_str()) == 0);
  PrivateMariadb secure({"--ssl-key=" + key.string(), "--ssl-cert=" + certificate.string()});
  auto connect = [&](TlsMode mode, const std::string& ca) {
    MysqlEndpoint target = endpoint();
    target.port = secure.port();
    target.tls = {mode, ca};
    return MysqlConnection::connect(target);
  };
  auto cipher = [](MysqlConnection& connection) {
    return *connection.query("SHOW STATUS LIKE 'Ssl_cipher'")->rows.at(0).at(1);
  };
  auto plain = connect(TlsMode::Off, "");
  REQUIRE(plain.has_value());
  CHECK(cipher(*plain).empty());
  auto unverified = connect(TlsMode::Require, "");
  REQUIRE(unverified.has_value());
  CHECK_FALSE(cipher(*unverified).empty());
  auto verified = connect(TlsMode::Verify, certificate.string());
  REQUIRE(verified.has_value());
  CHECK_FALSE(cipher(*verified).empty());
  auto stranger = connect(TlsMode::Verify, "");
  REQUIRE_FALSE(stranger.has_value());
  CHECK(code_of(stranger.error()) == "[E0724]");
}
