#include <nlohmann/json.hpp>

#include "compiler/job/json.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql::job;

nlohmann::json parsed(const Job& job) {
  return nlohmann::json::parse(to_json(job));
}

TEST_CASE("a secret in the text is never written") {
  Job job;
  Option password;
  password.name = "password";
  password.value = Value{Secret{Secret::Kind::Literal, "hunter2"}};
  job.reader.datasource.options.push_back(password);
  CHECK(to_json(job).find("hunter2") == std::string::npos);
}

TEST_CASE("where a secret is kept is written") {
  Job job;
  Option password;
  password.name = "password";
  password.value = Value{Secret{Secret::Kind::File, "/run/secret"}};
  job.writer.datasource.options.push_back(password);
  CHECK(parsed(job)["writer"]["datasource"]["options"]["password"]["secret"] ==
        nlohmann::json({{"file", "/run/secret"}}));
}

TEST_CASE("a column is a name or an expression") {
  Job job;
  job.reader.columns = {{"id", true, {}}, {"upper(name)", false, {}}};
  const auto expected = nlohmann::json::array({"id", {{"expression", "upper(name)"}}});
  CHECK(parsed(job)["reader"]["columns"] == expected);
}

TEST_CASE("bytes that are not UTF-8 do not end the program") {
  Job job;
  job.name = "\xff";
  CHECK_NOTHROW(to_json(job));
}

}  // namespace
