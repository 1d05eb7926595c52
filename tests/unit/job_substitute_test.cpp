#include "compiler/job/codes.h"
#include "compiler/job/substitute.h"
#include "compiler/job/texts.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql::job;

Job job_with(Option option) {
  Job job;
  job.writer.options.push_back(std::move(option));
  return job;
}

Option option(std::string text, Scalar scalar) {
  Option result;
  result.name = "rows";
  result.value = Value{std::move(text)};
  result.scalar = scalar;
  return result;
}

TEST_CASE("references are found in order, broken ones too") {
  const auto found = references("a ${x} b ${yyyymmdd-1} c ${open");
  REQUIRE(found.size() == 3);
  CHECK(found[0].name == "x");
  CHECK(found[0].is_name);
  CHECK(found[1].name == "yyyymmdd-1");
  CHECK_FALSE(found[1].is_name);
  CHECK(found[2].broken);
  CHECK_FALSE(found[2].is_name);
}

TEST_CASE("a reference does not go on over a quote or a line") {
  for (const char* text : {"'${a' b}", "${a\n}", "${a ${b}"}) {
    CAPTURE(text);
    CHECK(references(text).front().broken);
  }
  CHECK(references("${a ${b}").back().name == "b");
  CHECK_FALSE(has_reference("'${a' b}"));
  CHECK(has_reference("x${a}"));
}

TEST_CASE("parameters are replaced in keys of objects and in the comment") {
  Option headers = option("", Scalar::Other);
  headers.value = Value{Object{Member("k_${a}", Value{std::string("v")})}};
  Job job = job_with(headers);
  job.comment = "of ${a}";
  const auto done = substitute(job, {{"a", "1"}});
  REQUIRE(done);
  CHECK(done->comment == "of 1");
  CHECK(done->writer.option("rows")->value.member("k_1") != nullptr);
}

TEST_CASE("a reference may have a name in any script, but not begin with a digit") {
  CHECK(references("${日期}").front().is_name);
  CHECK_FALSE(references("${1st}").front().is_name);
  CHECK_FALSE(references("${}").front().is_name);
}

TEST_CASE("parameters are replaced in names, columns and options") {
  Job job = job_with(option("x ${day} y", Scalar::Text));
  job.reader.object = "t_${day}";
  job.reader.columns.push_back({"'${day}'", false, {}});
  job.settings.push_back(option("${day}", Scalar::Text));
  const auto done = substitute(job, {{"day", "20250102"}});
  REQUIRE(done);
  CHECK(done->reader.object == "t_20250102");
  CHECK(done->reader.columns.front().text == "'20250102'");
  CHECK(text_or(done->writer.option("rows"), "") == "x 20250102 y");
  CHECK(text_or(done->setting("rows"), "") == "20250102");
}

TEST_CASE("a value is not searched again") {
  const auto done = substitute(job_with(option("${a}", Scalar::Text)), {{"a", "${b}"}});
  REQUIRE(done);
  CHECK(text_or(done->writer.option("rows"), "") == "${b}");
}

TEST_CASE("an option of a number gets a number") {
  const auto done = substitute(job_with(option("${n}", Scalar::Int)), {{"n", "500"}});
  REQUIRE(done);
  CHECK(int_or(done->writer.option("rows"), 0) == 500);
}

TEST_CASE("a value that is no number is refused", "[E0221]") {
  const auto done = substitute(job_with(option("${n}", Scalar::Int)), {{"n", "many"}});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == &kParameterValueType);
}

TEST_CASE("a parameter without a value is refused by name", "[E0220]") {
  const auto done = substitute(job_with(option("${day}", Scalar::Text)), {});
  REQUIRE_FALSE(done);
  CHECK(done.error().code == &kNoParameterValue);
  CHECK(done.error().message == "parameter `day` has no value");
}

TEST_CASE("where a secret is kept is no text") {
  Option secret;
  secret.value = Value{Secret{Secret::Kind::Env, "${HOME}"}};
  CHECK(substitute(job_with(secret), {}));
}

}  // namespace
