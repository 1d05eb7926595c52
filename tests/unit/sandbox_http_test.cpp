#include <thread>

#include "tests/support/catch.h"
#include "tests/support/load_cluster.h"
#include "tests/support/packed.h"

using namespace syncql::sandbox;
using namespace syncql::test;
using Json = nlohmann::ordered_json;

TEST_CASE("the FE redirects to the BE and never asks for the body") {
  LoadCluster server;
  const std::string reply = server.fe(head(load_headers("l", 7)));
  CHECK(reply.starts_with("HTTP/1.1 307 Temporary Redirect\r\n"));
  CHECK(reply.find("Location: http://127.0.0.1:" + std::to_string(server.server.be_port()) +
                   std::string(kPath) + "\r\n") != std::string::npos);
  CHECK(reply.find("Connection: close\r\n") != std::string::npos);
  CHECK(reply.find("Content-Length: 0\r\n") != std::string::npos);
  CHECK(reply.ends_with("\r\n\r\n"));
}

TEST_CASE("the FE's refusals") {
  LoadCluster server;
  const std::string unknown = server.fe(head(""));
  CHECK(unknown.starts_with("HTTP/1.1 401 Unauthorized\r\n"));
  CHECK(unknown.find("WWW-Authenticate: Basic realm=\"\"\r\n") != std::string::npos);
  CHECK(
      unknown.ends_with("{\n  \"status\": \"FAILED\",\n  \"code\": \"1\",\n"
                        "  \"msg\": \"Need auth information.\",\n"
                        "  \"message\": \"Need auth information.\"\n}"));
  const std::string wrong = server.fe(head("Authorization: Basic cm9vdDp4\r\n"));
  CHECK(body_of(wrong)["msg"] == "Access denied for root@127.0.0.1");

  const std::string eager =
      server.fe("PUT /api/d/t/_stream_load HTTP/1.1\r\nContent-Length: 4\r\n" + std::string(kAuth) +
                "\r\n1,a\n");
  CHECK(eager.starts_with("HTTP/1.1 200 OK\r\n"));
  CHECK(body_of(eager) ==
        Json{{"Status", "FAILED"},
             {"Message",
              "class com.starrocks.common.DdlException: There is no 100-continue header"}});
  CHECK(server
            .fe("PUT /api/d/t/_stream_load HTTP/1.0\r\nContent-Length: 4\r\n" + std::string(kAuth) +
                "\r\n1,a\n")
            .starts_with("HTTP/1.1 307"));
  CHECK(server.fe(head(std::string(kAuth), "/api/d//_stream_load")).find("No table selected.") !=
        std::string::npos);
}

TEST_CASE("heads: 32 KB at most, but single headers may be long, and % is kept") {
  LoadCluster server;
  const std::string huge = server.fe(head("columns: " + std::string(33000, 'a') + "\r\n"));
  CHECK(huge.starts_with("HTTP/1.1 400 "));
  CHECK(huge.ends_with("HTTP header is larger than 32768 bytes"));
  CHECK(server.fe(head(load_headers("l", 1) + "columns: " + std::string(20000, 'a') + "\r\n"))
            .starts_with("HTTP/1.1 307 "));
  const Json reply = load(server, "l", "1\n", "columns: id, name = '%41'\r\n");
  CHECK(reply["Status"] == "Success");
  CHECK(server.storage.rows().at(0).at(1) == "%41");
}

TEST_CASE("a load that succeeds") {
  LoadCluster server;
  const Json reply = load(server, "l1", "1,ann,2024-01-02\n2,\\N,\\N\n");
  std::vector<std::string> keys;
  for (const auto& [key, value] : reply.items()) keys.push_back(key);
  CHECK(keys == std::vector<std::string>{
                    "TxnId", "Label", "Db", "Table", "Status", "Message", "NumberTotalRows",
                    "NumberLoadedRows", "NumberFilteredRows", "NumberUnselectedRows", "LoadBytes",
                    "LoadTimeMs", "BeginTxnTimeMs", "StreamLoadPlanTimeMs", "ReadDataTimeMs",
                    "WriteDataTimeMs", "CommitAndPublishTimeMs"});
  CHECK(reply["Status"] == "Success");
  CHECK(reply["NumberLoadedRows"] == 2);
  CHECK(reply["LoadBytes"] == 25);
  CHECK(server.storage.rows().size() == 2);
  CHECK(server.label_state("l1") == "VISIBLE");

  const Json again = load(server, "l1", "3,x,\\N\n");
  CHECK(again["Status"] == "Label Already Exists");
  CHECK(again["ExistingJobStatus"] == "FINISHED");
  CHECK(again["TxnId"] == -1);
  CHECK(server.storage.rows().size() == 2);
}

TEST_CASE("the old answer to a used label") {
  LoadServerOptions options;
  options.cluster.hides_existing_job = true;
  LoadCluster server(options);
  load(server, "l", "1,a,\\N\n");
  const Json again = load(server, "l", "1,a,\\N\n");
  CHECK(again["Status"] == "Fail");
  CHECK(again["Message"] == "Label [l] has already been used.");
  CHECK_FALSE(again.contains("ExistingJobStatus"));
}

TEST_CASE("the BE refuses before it says 100") {
  LoadCluster server;
  const int port = server.server.be_port();
  const auto refusal = [&](const std::string& headers, std::string_view path = kPath) {
    const std::string reply = one_exchange(port, head(headers, path));
    CHECK(reply.starts_with("HTTP/1.1 200 OK\r\n"));
    return body_of(reply)["Message"].get<std::string>();
  };
  const std::string good = load_headers("l", 9);
  CHECK(refusal("") == "no valid Basic authorization");
  CHECK(refusal("Authorization: Basic cm9vdDp4\r\n") == "Access denied for root@127.0.0.1");
  CHECK(refusal(good + "format: x\r\n") == "unknown data format, format=x");
  CHECK(refusal(good + "timeout: x\r\n") == "Invalid timeout format");
  CHECK(refusal(good, "/api/q/t/_stream_load") == "unknown database, database=q");
  CHECK(refusal(good, "/api/d/q/_stream_load") == "unknown table \"d.q\"");
  CHECK(refusal(load_headers("a.b", 9)) ==
        "Label format error. regex: ^[-\\w]{1,128}$, label: a.b");
  CHECK(refusal(good + "columns: name\r\n") == "Column has no default value. column: id");
  CHECK(server.label_state("l") == "ABORTED");
  CHECK(refusal(std::string(kAuth) + "format: json\r\nContent-Length: 104857601\r\n") ==
        "The size of this batch exceed the max size [104857600]  of json type data  data [ "
        "104857601 ]. Set ignore_json_size to skip the check, although it may lead huge memory "
        "consuming.");
}

TEST_CASE("filtered rows fail the load and stand behind ErrorURL") {
  LoadCluster server;
  const Json reply = load(server, "l", "1,a,\\N\nx,b,\\N\n");
  CHECK(reply["Status"] == "Fail");
  CHECK(reply["Message"] == "too many filtered rows");
  CHECK(reply["NumberFilteredRows"] == 1);
  CHECK(server.label_state("l") == "ABORTED");
  CHECK(server.storage.rows().empty());
  const std::string url = reply["ErrorURL"];
  const std::string base = "http://127.0.0.1:" + std::to_string(server.server.be_port());
  REQUIRE(url.starts_with(base));
  const std::string log =
      one_exchange(server.server.be_port(), "GET " + url.substr(base.size()) + " HTTP/1.1\r\n\r\n");
  CHECK(log.find("Error: The field (name = id, pos = 0) is out of range.") != std::string::npos);
  CHECK(log.find(". Row: x,b,\\N\n") != std::string::npos);

  const Json tolerant = load(server, "l", "1,a,\\N\nx,b,\\N\n", "max_filter_ratio: 0.5\r\n");
  CHECK(tolerant["Status"] == "Success");
  CHECK(tolerant["NumberLoadedRows"] == 1);
  CHECK(tolerant.contains("ErrorURL"));
}

TEST_CASE("a load without rows fails") {
  LoadCluster server;
  CHECK(load(server, "l", "")["Message"].get<std::string>().starts_with(
      "No rows were imported from upstream"));
  CHECK(load(server, "l", " ", "format: json\r\n")["Status"] == "Fail");
}

TEST_CASE("a chunked body") {
  LoadCluster server;
  RawClient client(server.server.be_port());
  client.send(head(std::string(kAuth) + "column_separator: ,\r\nTransfer-Encoding: chunked\r\n"));
  CHECK(client.read_until("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("5\r\n1,a,\\\r\n2\r\nN\n\r\n0\r\n\r\n");
  CHECK(body_of(client.read_all())["NumberLoadedRows"] == 1);
}

TEST_CASE("rows that the predicate does not select") {
  LoadCluster server;
  const std::string where = "where: id <> 7\r\n";
  const Json reply = load(server, "l", "7,a,\\N\n8,b,\\N\nx,c,\\N\n9,d,\\N\n",
                          where + "max_filter_ratio: 0.34\r\n");
  CHECK(reply["Status"] == "Success");
  CHECK(reply["NumberTotalRows"] == 4);
  CHECK(reply["NumberLoadedRows"] == 2);
  CHECK(reply["NumberFilteredRows"] == 1);
  CHECK(reply["NumberUnselectedRows"] == 1);
  CHECK(server.storage.rows().size() == 2);
  CHECK(server.storage.rows().at(1).at(1) == "d");
  const Json none = load(server, "none", "7,a,\\N\n", where);
  CHECK(none["Status"] == "Fail");
  CHECK(none["NumberUnselectedRows"] == 1);
  // A predicate that cannot be read is told before the body is asked for.
  const std::string refused =
      one_exchange(server.server.be_port(), head(load_headers("bad", 7) + "where: id <>\r\n"));
  CHECK(body_of(refused)["Message"] == "Getting syntax error");
}

TEST_CASE("rows without a partition") {
  LoadCluster server;
  Table table = people();
  table.name = "parts";
  table.is_partitioned = true;
  table.partitions = Partitions{"id", {{"low", "id <> 7"}}};
  server.storage.add(table);
  const auto into_parts = [&](const std::string& label, const std::string& headers) {
    const std::string body = "7,a,\\N\n8,b,\\N\n";
    const std::string reply = one_exchange(
        server.server.be_port(),
        head(load_headers(label, body.size()) + headers, "/api/d/parts/_stream_load") + body);
    return Json::parse(reply.substr(reply.find('{')));
  };
  const Json strict = into_parts("strict", "");
  CHECK(strict["Message"] == "too many filtered rows");
  CHECK(strict["NumberFilteredRows"] == 1);
  CHECK(strict.contains("ErrorURL"));
  const Json tolerant = into_parts("tolerant", "max_filter_ratio: 0.5\r\npartitions: LOW\r\n");
  CHECK(tolerant["NumberLoadedRows"] == 1);
  CHECK(into_parts("unknown", "partitions: low, high\r\n")["Message"] ==
        "Unknown partition 'high' in table 'parts'");
  CHECK(load(server, "whole", "7,a,\\N\n", "partitions: t\r\n")["Status"] == "Success");
  const std::string other =
      one_exchange(server.server.be_port(), head(load_headers("other", 7) + "partitions: p1\r\n"));
  CHECK(body_of(other)["Message"] == "Unknown partition 'p1' in table 't'");
}

TEST_CASE("compressed bodies") {
  LoadCluster server;
  const std::string csv = gzip_packed("1,a,\\N\n");
  const Json packed = load(server, "csv", csv, "format: gzip\r\n");
  CHECK(packed["NumberLoadedRows"] == 1);
  CHECK(packed["LoadBytes"] == csv.size());
  const std::string json = R"({"id": 2, "name": "b"})";
  const std::string format = "format: json\r\n";
  CHECK(load(server, "by_encoding", gzip_packed(json),
             format + "Content-Encoding: gzip\r\n")["NumberLoadedRows"] == 1);
  CHECK(load(server, "by_header", lz4_packed(json),
             format + "compression: lz4_frame\r\n")["NumberLoadedRows"] == 1);
  CHECK(server.storage.rows().size() == 3);
  const Json broken = load(server, "broken", csv.substr(0, 20), "format: gzip\r\n");
  CHECK(broken["Status"] == "Fail");
  CHECK(broken["NumberTotalRows"] == 0);
}

TEST_CASE("a body that ends too early aborts the label and leaves no rows") {
  LoadCluster server;
  RawClient client(server.server.be_port());
  client.send(head(load_headers("l", 100)));
  client.read_until("\r\n\r\n");
  client.send("1,a,\\N\n");
  client.stop_sending();
  CHECK(body_of(client.read_all())["Message"] == "receive body don't equal with body bytes");
  CHECK(server.label_state("l") == "ABORTED");
  CHECK(server.storage.rows().empty());
}

TEST_CASE("a running load is PREPARE and can be cancelled") {
  LoadCluster server;
  RawClient client(server.server.be_port());
  client.send(head(load_headers("l", 7)));
  client.read_until("\r\n\r\n");
  CHECK(server.label_state("l") == "PREPARE");
  CHECK(load(server, "l", "1,a,\\N\n")["ExistingJobStatus"] == "RUNNING");
  const std::string cancelled =
      server.fe("POST /api/d/t/_cancel?label=l HTTP/1.1\r\n" + std::string(kAuth) + "\r\n");
  CHECK(body_of(cancelled)["status"] == "OK");
  client.send("1,a,\\N\n");
  CHECK(body_of(client.read_all())["Status"] == "Fail");
  CHECK(server.storage.rows().empty());
}

TEST_CASE("faults at the FE") {
  LoadCluster server;
  const std::string request = head(load_headers("l", 7));
  const std::string fe_port = std::to_string(server.server.fe_port());
  server.set_fault(R"({"fault": "fe_gone"})");
  CHECK(server.fe(request).empty());
  server.set_fault(R"({"fault": "no_backend", "count": 2})");
  for (int i = 0; i < 2; ++i)
    CHECK(body_of(server.fe(request))["Message"] ==
          "class com.starrocks.common.DdlException: No backend alive.");
  server.set_fault(R"({"fault": "fe_error", "status": 503})");
  CHECK(server.fe(request).starts_with("HTTP/1.1 503 "));
  server.set_fault(R"({"fault": "redirect_without_location"})");
  CHECK(server.fe(request).find("Location") == std::string::npos);
  server.set_fault(R"({"fault": "redirect_loop", "count": null})");
  for (int i = 0; i < 3; ++i)
    CHECK(server.fe(request).find("Location: http://127.0.0.1:" + fe_port) != std::string::npos);
  server.server.faults().clear();
  CHECK(server.fe(request).find("Location: http://127.0.0.1:" + fe_port) == std::string::npos);
}

TEST_CASE("faults at the BE") {
  LoadCluster server;
  const std::string row = "1,a,\\N\n";
  const auto after = [&](const std::string& fault) {
    server.set_fault(R"({"fault": ")" + fault + R"("})");
    return load(server, fault, row);
  };
  CHECK(after("too_many_transactions")["Message"] ==
        "current running txns on db 10001 is 1000, larger than limit 1000");
  CHECK(after("memory_limit")["Message"] == "Mem usage has exceed the limit of BE");
  CHECK(after("too_many_versions")["Message"].get<std::string>().find("too many versions") !=
        std::string::npos);
  CHECK(server.label_state("too_many_versions") == "ABORTED");
  CHECK(server.storage.rows().empty());
  CHECK(after("publish_timeout")["Status"] == "Publish Timeout");
  CHECK(server.label_state("publish_timeout") == "COMMITTED");
  CHECK(server.storage.rows().size() == 1);
}

TEST_CASE("a connection that is cut around the commit") {
  LoadCluster server;
  for (const std::string fault : {"cut_before_commit", "cut_after_commit"}) {
    server.set_fault(R"({"fault": ")" + fault + R"("})");
    RawClient client(server.server.be_port());
    client.send(head(load_headers(fault, 7)));
    client.read_until("\r\n\r\n");
    client.send("1,a,\\N\n");
    CHECK(client.read_all().empty());
  }
  CHECK(server.label_state("cut_before_commit") == "ABORTED");
  CHECK(server.label_state("cut_after_commit") == "VISIBLE");
  CHECK(server.storage.rows().size() == 1);
}

TEST_CASE("faults are switched over HTTP") {
  LoadCluster server;
  const auto put = [&](const std::string& body) {
    return server.fe("PUT /sandbox/fault HTTP/1.1\r\nContent-Length: " +
                     std::to_string(body.size()) + "\r\n\r\n" + body);
  };
  CHECK(put(R"({"fault": "no_backend"})").starts_with("HTTP/1.1 200"));
  CHECK(put(R"({"fault": "none"})").starts_with("HTTP/1.1 400"));
  CHECK(put(R"({"fault": "delay", "ms": "long"})").starts_with("HTTP/1.1 400"));
  CHECK(put("[").starts_with("HTTP/1.1 400"));
  CHECK(server.fe("DELETE /sandbox/fault HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 200"));
  CHECK(put(R"({"fault": "delay", "op": "load", "count": 0})").starts_with("HTTP/1.1 400"));
  CHECK(put(R"({"fault": "delay", "op": "laod"})").starts_with("HTTP/1.1 400"));
  CHECK(server.fe(head(load_headers("l", 7))).starts_with("HTTP/1.1 307"));
}

TEST_CASE("the faults that were met are told") {
  LoadCluster server;
  const std::string ask = "GET /sandbox/fault HTTP/1.1\r\n\r\n";
  CHECK(server.fe(ask).ends_with("\r\n\r\n[]"));
  server.set_fault(R"({"fault": "no_backend", "count": 2})");
  server.set_fault(R"({"fault": "delay", "count": null, "op": "commit"})");
  server.fe(head(load_headers("l", 7)));
  CHECK(server.fe(ask).ends_with(
      R"([{"fault":"no_backend","left":1,"met":1},{"fault":"delay","left":null,"met":0}])"));
  server.fe(head(load_headers("l", 7)));
  server.fe("DELETE /sandbox/fault HTTP/1.1\r\n\r\n");
  CHECK(server.fe(ask).ends_with("\r\n\r\n[]"));
}

TEST_CASE("a server that is gone still takes the switches") {
  LoadCluster server;
  server.set_fault(R"({"fault": "fe_gone", "ms": 3600000})");
  server.set_fault(R"({"fault": "be_gone", "count": 2})");
  const std::string request = head(load_headers("l", 7));
  const std::string state =
      "GET /api/d/get_load_state?label=l HTTP/1.1\r\n" + std::string(kAuth) + "\r\n";
  for (int i = 0; i < 3; ++i) CHECK(server.fe(i == 0 ? state : request).empty());
  CHECK(one_exchange(server.server.be_port(), request).empty());
  CHECK(server.fe("DELETE /sandbox/fault HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 200"));
  CHECK(server.fe(request).starts_with("HTTP/1.1 307"));
  CHECK(load(server, "l", "1,a,\\N\n")["Status"] == "Success");
  server.set_fault(R"({"fault": "fe_gone", "ms": 0})");
  CHECK(server.fe(request).starts_with("HTTP/1.1 307"));
  server.set_fault(R"({"fault": "fe_gone", "op": "get_load_state", "count": null})");
  CHECK(server.fe(request).starts_with("HTTP/1.1 307"));
  CHECK(server.fe(state).empty());
}

TEST_CASE("a server that reads a body slowly") {
  LoadCluster server;
  server.set_fault(R"({"fault": "slow_body", "ms": 60})");
  const auto started = std::chrono::steady_clock::now();
  CHECK(load(server, "l", "1,a,\\N\n")["Status"] == "Success");
  CHECK(std::chrono::steady_clock::now() - started >= std::chrono::milliseconds(60));
}

TEST_CASE("a publishing that the load waits for, and one that takes too long") {
  LoadCluster server;
  server.set_fault(R"({"fault": "slow_publish", "ms": 50})");
  CHECK(load(server, "quick", "1,a,\\N\n")["Status"] == "Success");
  server.set_fault(R"({"fault": "slow_publish", "ms": 60000})");
  CHECK(load(server, "slow", "1,a,\\N\n", "timeout: 1\r\n")["Status"] == "Publish Timeout");
  CHECK(server.label_state("slow") == "COMMITTED");
}

TEST_CASE("with discard rows are counted and any table exists") {
  LoadServerOptions options;
  options.cluster.discard = true;
  LoadCluster server(options);
  const std::string path = "/api/any/thing/_stream_load";
  RawClient client(server.server.be_port());
  client.send(head(load_headers("l", 13) + "columns: a, b\r\n", path));
  client.read_until("\r\n\r\n");
  client.send("1,x\n2,y\n\n3,z\n");
  const Json reply = body_of(client.read_all());
  CHECK(reply["Status"] == "Success");
  CHECK(reply["NumberLoadedRows"] == 3);
  CHECK(server.storage.rows().empty());
}

TEST_CASE("loads from many threads at once, and a stop in the midst of one") {
  LoadCluster server;
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i)
    clients.emplace_back([&server, i] {
      for (int n = 0; n < 5; ++n)
        load(server, "l" + std::to_string(i) + "-" + std::to_string(n), "1,a,\\N\n");
    });
  for (std::thread& client : clients) client.join();
  CHECK(server.storage.rows().size() == 40);

  RawClient waiting(server.server.be_port());
  waiting.send(head(load_headers("open", 7)));
  waiting.read_until("\r\n\r\n");
  server.set_fault(R"({"fault": "delay", "ms": 60000})");
  std::thread delayed([&] {
    RawClient client(server.server.be_port());
    client.send(head(load_headers("delayed", 7)) + "1,a,\\N\n");
    client.read_all();
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(100));
  server.server.stop();
  delayed.join();
}
