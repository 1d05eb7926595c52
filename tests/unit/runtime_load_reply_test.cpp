#include "runtime/sink/starrocks/label_state.h"
#include "runtime/sink/starrocks/load_reply.h"
#include "runtime/sink/starrocks/rejected_rows.h"
#include "runtime/sink/starrocks/target_table.h"
#include "tests/support/catch.h"

using namespace syncql::runtime;

namespace {

Verdict verdict_of(const std::string& body, long status = 200) {
  return read_reply({.status = status, .body = body, .location = "", .url = "http://be"}).verdict;
}

Verdict verdict_of_failure(const std::string& message) {
  return verdict_of(R"({"TxnId": 1, "Status": "Fail", "Message": ")" + message + "\"}");
}

}  // namespace

TEST_CASE("only what is known to be success is success") {
  CHECK(verdict_of(R"({"Status": "Success"})") == Verdict::Loaded);
  CHECK(verdict_of(R"({"Status": "Publish Timeout"})") == Verdict::Loaded);
  CHECK(verdict_of(R"({"Status": "success"})") == Verdict::Nonsense);
  CHECK(verdict_of(R"({"Status": "OK"})") == Verdict::Nonsense);
  CHECK(verdict_of(R"({"status": "OK", "msg": ""})") == Verdict::Nonsense);
  CHECK(verdict_of("{}") == Verdict::Nonsense);
  CHECK(verdict_of("") == Verdict::Nonsense);
  CHECK(verdict_of("<html>hello</html>") == Verdict::Nonsense);
  CHECK(verdict_of("[1]") == Verdict::Nonsense);
  CHECK(verdict_of(R"({"Status": 1})") == Verdict::Nonsense);
  CHECK(verdict_of(R"({"Status": "Success"})", 404) == Verdict::Nonsense);
  CHECK(verdict_of(R"({"Status": "FAILED", "Message": "x"})") == Verdict::Misconfigured);
}

TEST_CASE("a known label says what became of it") {
  CHECK(verdict_of(R"({"Status": "Label Already Exists", "ExistingJobStatus": "FINISHED"})") ==
        Verdict::LoadedBefore);
  CHECK(verdict_of(R"({"Status": "Label Already Exists", "ExistingJobStatus": "RUNNING"})") ==
        Verdict::Running);
  CHECK(verdict_of(R"({"Status": "Label Already Exists"})") == Verdict::Unknown);
  CHECK(verdict_of_failure("cancel stream task: Label [a-1] has already been used.") ==
        Verdict::Unknown);
}

TEST_CASE("failures are sorted by what may help") {
  CHECK(verdict_of_failure("too many filtered rows") == Verdict::Refused);
  CHECK(verdict_of_failure("current running txns on db 5 is 1000, larger than limit 1000") ==
        Verdict::Passing);
  CHECK(verdict_of_failure("Failed to load data into tablet 1, because of too many versions") ==
        Verdict::Passing);
  CHECK(verdict_of_failure("[E1008]Reached timeout=30000ms") == Verdict::Passing);
  CHECK(verdict_of_failure("publish timeout: 20000") == Verdict::Unknown);
  CHECK(verdict_of_failure("unknown table") == Verdict::Misconfigured);
  CHECK(verdict_of_failure("Access denied for user") == Verdict::LoginRefused);
  CHECK(verdict_of(R"({"status":"FAILED","msg":"Need auth information."})", 401) ==
        Verdict::LoginRefused);
  CHECK(verdict_of("busy", 503) == Verdict::Unknown);
  CHECK(read_failure({HttpFailure::Kind::Interrupted, "reset", ""}).verdict == Verdict::Unknown);
  CHECK(read_failure({HttpFailure::Kind::BadRedirect, "x", ""}).verdict == Verdict::Misled);
}

TEST_CASE("text of an FE is unescaped before it is matched") {
  const LoadReply reply = read_reply(
      {.status = 200,
       .body = R"({"Status": "FAILED", "Message": "class X: No backend alive for \u0027a\u0027."})",
       .location = "",
       .url = ""});
  CHECK(reply.verdict == Verdict::Passing);
  CHECK(reply.message == "class X: No backend alive for 'a'.");
}

TEST_CASE("counts and ErrorURL are taken from the answer") {
  const LoadReply reply =
      read_reply({.status = 200,
                  .body = R"({"Status": "Fail", "Message": "odd", "NumberTotalRows": 5,
                   "NumberLoadedRows": 3, "NumberFilteredRows": 2, "NumberUnselectedRows": 0,
                   "ErrorURL": "http://10.0.0.1:8040/api/_load_error_log?file=e"})",
                  .location = "",
                  .url = ""});
  CHECK(reply.verdict == Verdict::Refused);
  CHECK(reply.total == 5);
  CHECK(reply.filtered == 2);
  CHECK(reply.error_url == "http://10.0.0.1:8040/api/_load_error_log?file=e");
}

TEST_CASE("label states") {
  const auto read = [](const std::string& body, long status = 200) {
    return read_label_answer({.status = status, .body = body, .location = "", .url = ""});
  };
  CHECK(read(R"({"state":"UNKNOWN","status":"OK"})").state == LabelState::NeverSeen);
  CHECK(read(R"({"state":"PREPARE"})").state == LabelState::Running);
  CHECK(read(R"({"state":"PREPARED"})").state == LabelState::Running);
  CHECK(read(R"({"state":"COMMITTED"})").state == LabelState::Committed);
  CHECK(read(R"({"state":"VISIBLE"})").state == LabelState::Committed);
  CHECK(read(R"({"state":"ABORTED","reason":"x"})").state == LabelState::Aborted);
  CHECK(read(R"({"state":"SOMETHING"})").kind == LabelAnswer::Kind::Failed);
  CHECK(read(R"({"status":"FAILED","msg":"unknown database, database=x"})").message ==
        "unknown database, database=x");
  CHECK(read("nothing", 404).kind == LabelAnswer::Kind::Nonsense);
  CHECK(read("", 401).kind == LabelAnswer::Kind::LoginRefused);
}

TEST_CASE("of the rejected rows a few are shown, safe for a terminal") {
  const auto rows = first_rejected_rows(
      "Error: a. Row: 1\tx\r\n\nError: b\x1b[31m\nb\nError: c\nError: d\nError: e\nError: f\n");
  REQUIRE(rows.size() == 5);
  CHECK(rows[0] == "Error: a. Row: 1\\x09x");
  CHECK(rows[1] == "Error: b\\x1b[31m\\x0ab");
  const std::string wide = std::string(299, 'a') + "é";
  CHECK(first_rejected_rows(wide)[0] == std::string(299, 'a') + " …");
  CHECK(first_rejected_rows("").empty());
}

TEST_CASE("versions that read enclosed text wrongly are known") {
  for (const std::string_view good :
       {"3.0.9", "3.1.7-abc", "3.2.3", "3.3.0-rc1", "4.1.0 1234", "3.10.0", "main-1234", ""}) {
    CHECK(can_read_enclosed(good));
  }
  for (const std::string_view bad : {"2.5.13", "3.0.8-x", "3.1.6", "3.2.0", "3.2.2 abc"}) {
    CHECK_FALSE(can_read_enclosed(bad));
  }
}
