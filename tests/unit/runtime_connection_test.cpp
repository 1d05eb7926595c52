#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "runtime/plan/connection.h"
#include "tests/support/catch.h"

using namespace syncql;
using job::Secret;

namespace {

job::Option option(std::string name, job::Value value) {
  job::Option out;
  out.name = std::move(name);
  out.value = std::move(value);
  return out;
}

job::Datasource shop(std::vector<job::Option> more) {
  job::Datasource out;
  out.name = "shop";
  out.connector = "mysql";
  out.declared = true;
  out.options = {option("host", {std::string("db.internal")}),
                 option("user", {std::string("etl")})};
  for (job::Option& each : more) out.options.push_back(std::move(each));
  return out;
}

// As the report writes it.
std::string code_of(const Diagnostic& diagnostic) {
  return "[" + std::string(diagnostic.code->id) + "]";
}

std::string everything(const Diagnostic& diagnostic) {
  std::string out = diagnostic.message;
  for (const std::string& note : diagnostic.notes) out += note;
  for (const std::string& help : diagnostic.helps) out += help;
  return out;
}

}  // namespace

TEST_CASE("a data source becomes an endpoint") {
  ::setenv("SYNCQL_TEST_PASSWORD", "s3cret", 1);
  auto found = runtime::connection_parameters(
      shop({option("password", {Secret{Secret::Kind::Env, "SYNCQL_TEST_PASSWORD"}}),
            option("database", {std::string("shop")}), option("port", {std::int64_t{3307}}),
            option("tls", {std::string("verify")})}));
  REQUIRE(found.has_value());
  CHECK(found->sql.name == "shop");
  CHECK(found->sql.host == "db.internal");
  CHECK(found->sql.port == 3307);
  CHECK(found->sql.password.reveal() == "s3cret");
  CHECK(found->sql.tls.mode == runtime::TlsMode::Verify);
}

TEST_CASE("the ports differ by connector") {
  job::Datasource source = shop({option("loadUrl", {job::List{{std::string("fe:8030")}}})});
  CHECK(runtime::connection_parameters(source)->sql.port == 3306);
  source.connector = "tidb";
  CHECK(runtime::connection_parameters(source)->sql.port == 4000);
  source.connector = "oceanbase";
  CHECK(runtime::connection_parameters(source)->sql.port == 2883);
  source.connector = "doris";
  CHECK(runtime::connection_parameters(source)->sql.port == 9030);
  source.connector = "starrocks";
  auto found = runtime::connection_parameters(source);
  CHECK(found->sql.port == 9030);
  CHECK(found->load_urls == std::vector<std::string>{"fe:8030"});
}

TEST_CASE("one line break at the end of a secret's file is cut") {
  auto path = std::filesystem::temp_directory_path() / "syncql-secret-test";
  std::ofstream(path) << "pass word \n\n";
  auto found = runtime::connection_parameters(
      shop({option("password", {Secret{Secret::Kind::File, path.string()}})}));
  std::filesystem::remove(path);
  REQUIRE(found.has_value());
  CHECK(found->sql.password.reveal() == "pass word \n");
}

TEST_CASE("what is missing is named") {
  job::Datasource source = shop({});
  source.declared = false;
  CHECK(code_of(runtime::connection_parameters(source).error()) == "[E0701]");

  source.declared = true;
  source.options.clear();
  auto missing = runtime::connection_parameters(source);
  CHECK(code_of(missing.error()) == "[E0702]");
  CHECK(everything(missing.error()).find("`host`") != std::string::npos);

  auto unset = runtime::connection_parameters(
      shop({option("password", {Secret{Secret::Kind::Env, "SYNCQL_TEST_UNSET"}})}));
  CHECK(code_of(unset.error()) == "[E0704]");
  CHECK(everything(unset.error()).find("SYNCQL_TEST_UNSET") != std::string::npos);

  auto unreadable = runtime::connection_parameters(
      shop({option("password", {Secret{Secret::Kind::File, "/nowhere/secret"}})}));
  CHECK(code_of(unreadable.error()) == "[E0705]");
  CHECK(everything(unreadable.error()).find("/nowhere/secret") != std::string::npos);
  auto directory = runtime::connection_parameters(
      shop({option("password", {Secret{Secret::Kind::File, "/tmp"}})}));
  CHECK(code_of(directory.error()) == "[E0705]");
}

TEST_CASE("a port that is none is refused") {
  for (std::int64_t port : {0L, 65536L, -1L}) {
    auto found = runtime::connection_parameters(shop({option("port", {port})}));
    CHECK(code_of(found.error()) == "[E0703]");
  }
  auto text = runtime::connection_parameters(shop({option("port", {std::string("many")})}));
  CHECK(code_of(text.error()) == "[E0703]");
}
