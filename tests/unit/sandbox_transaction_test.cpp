#include <thread>

#include "tests/support/catch.h"
#include "tests/support/load_cluster.h"
#include "tests/support/packed.h"

using namespace syncql::sandbox;
using namespace syncql::test;
using Json = nlohmann::ordered_json;

namespace {

const std::string kRow = "1,a,\\N\n";

std::string request(const std::string& operation, const std::string& label, const std::string& more,
                    std::size_t length) {
  return (operation == "load" ? "PUT" : "POST") + std::string(" /api/transaction/") + operation +
         " HTTP/1.1\r\nHost: x\r\n" + std::string(kAuth) + "db: d\r\ntable: t\r\nlabel: " + label +
         "\r\n" + more + "Content-Length: " + std::to_string(length) + "\r\n\r\n";
}

// A cluster and a client of its transaction interface that goes where the FE sends it.
struct Client : LoadCluster {
  using LoadCluster::LoadCluster;

  // The reply's JSON of the server that answers in the end; null where it cuts the connection.
  Json call(const std::string& operation, const std::string& label, const std::string& more = "") {
    const std::string text = request(operation, label, more, 0);
    std::string reply = one_exchange(server.fe_port(), text);
    if (reply.starts_with("HTTP/1.1 307")) reply = one_exchange(server.be_port(), text);
    return reply.empty() ? Json() : body_of(reply);
  }

  Json load(const std::string& label, const std::string& body, const std::string& more = "") {
    const std::string text = request(
        "load", label, "Expect: 100-continue\r\ncolumn_separator: ,\r\n" + more, body.size());
    const std::string first = one_exchange(server.fe_port(), text);
    if (!first.starts_with("HTTP/1.1 307")) return body_of(first);
    RawClient client(server.be_port());
    client.send(text);
    const std::string head = client.read_until("\r\n\r\n");
    if (!head.starts_with("HTTP/1.1 100")) return body_of(head + client.read_all());
    client.send(body);
    const std::string reply = client.read_all();
    return reply.empty() ? Json() : body_of(reply);
  }

  // A transaction with one row.
  void begin_with_row(const std::string& label) {
    REQUIRE(call("begin", label)["Status"] == "OK");
    REQUIRE(load(label, kRow)["Status"] == "OK");
  }
};

std::vector<std::string> keys_of(const Json& reply) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : reply.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "two loads become visible at the commit of their prepared transaction, and then at once") {
  Client client;
  const Json begun = client.call("begin", "l");
  CHECK(keys_of(begun) ==
        Keys{"Status", "Message", "Db", "Table", "Label", "TxnId", "BeginTxnTimeMs"});
  CHECK(client.label_state("l") == "PREPARE");
  const Json loaded = client.load("l", kRow);
  CHECK(keys_of(loaded) == Keys{"Status", "Message", "Db", "Table", "Label", "TxnId", "LoadBytes",
                                "StreamLoadPlanTimeMs", "ReceivedDataTimeMs"});
  CHECK(loaded["LoadBytes"] == 7);
  CHECK(client.load("l", "2,b,\\N\n3,c,\\N\n")["LoadBytes"] == 14);

  const Json prepared = client.call("prepare", "l");
  CHECK(keys_of(prepared) == Keys{"Status", "Message", "Db", "Table", "Label", "TxnId",
                                  "NumberTotalRows", "NumberLoadedRows", "NumberFilteredRows",
                                  "NumberUnselectedRows", "LoadBytes", "LoadTimeMs",
                                  "StreamLoadPlanTimeMs", "ReceivedDataTimeMs", "WriteDataTimeMs",
                                  "CommitAndPublishTimeMs"});
  CHECK(prepared["NumberLoadedRows"] == 3);
  CHECK(prepared["LoadBytes"] == 21);
  CHECK(client.label_state("l") == "PREPARED");
  CHECK(client.storage.rows().empty());

  const Json committed = client.call("commit", "l");
  CHECK(committed ==
        Json{{"TxnId", begun["TxnId"]}, {"Label", "l"}, {"Status", "OK"}, {"Message", ""}});
  CHECK(client.label_state("l") == "VISIBLE");
  CHECK(client.storage.rows().size() == 3);
  const Json again = client.call("commit", "l");
  CHECK(again["Status"] == "OK");
  CHECK(again["Message"] == "Transaction 1001 has already committed, label is l");
  CHECK(client.storage.rows().size() == 3);
}

TEST_CASE("a commit without a prepare is the BE's") {
  Client client;
  client.begin_with_row("l");
  const Json committed = client.call("commit", "l");
  CHECK(committed["Status"] == "OK");
  CHECK(committed["NumberLoadedRows"] == 1);
  CHECK(client.label_state("l") == "VISIBLE");
  CHECK(client.storage.rows().size() == 1);
  CHECK(client.call("load", "l")["Status"] == "TXN_NOT_EXISTS");
}

TEST_CASE("rollback") {
  Client client;
  client.begin_with_row("early");
  const Json rolled_back = client.call("rollback", "early");
  CHECK(keys_of(rolled_back) == Keys{"Status", "Message", "Db", "Table", "Label"});
  CHECK(client.label_state("early") == "ABORTED");
  CHECK(client.call("rollback", "early")["Message"] ==
        "Transaction 1001 has already aborted, label is early");
  CHECK(client.call("commit", "early")["Message"].get<std::string>().ends_with(
      "Can not commit ABORTED transaction 1001, label is early"));

  client.begin_with_row("early");  // an aborted label is free
  client.call("prepare", "early");
  CHECK(client.call("rollback", "early")["Status"] == "OK");
  CHECK(client.label_state("early") == "ABORTED");
  CHECK(client.storage.rows().empty());

  client.begin_with_row("late");
  client.call("commit", "late");
  const Json refused = client.call("rollback", "late");
  CHECK(refused["Status"] == "FAILED");
  CHECK(refused["Message"].get<std::string>().ends_with(
      "Can not abort VISIBLE transaction 1003, label is late"));
}

TEST_CASE("a label that is taken") {
  Client client;
  client.begin_with_row("l");
  const Json second = client.call("begin", "l");
  CHECK(second == Json{{"Status", "LABEL_ALREADY_EXISTS"},
                       {"ExistingJobStatus", ""},
                       {"Message", ""},
                       {"Db", ""},
                       {"Table", ""}});
  client.call("prepare", "l");
  const Json third = client.call("begin", "l");
  CHECK(third["Message"] == "Label [l] has already been used.");
  CHECK(third["ExistingJobStatus"] == "RUNNING");
  CHECK(syncql::test::load(client, "l", kRow)["ExistingJobStatus"] == "RUNNING");
  client.call("commit", "l");
  CHECK(client.call("begin", "l")["ExistingJobStatus"] == "FINISHED");
  CHECK(syncql::test::load(client, "l", kRow)["ExistingJobStatus"] == "FINISHED");
}

TEST_CASE("the refusals of the FE") {
  Client client;
  const auto message = [&](const std::string& operation, const std::string& headers) {
    const std::string text = "POST /api/transaction/" + operation + " HTTP/1.1\r\n" +
                             std::string(kAuth) + headers + "\r\n";
    const Json reply = body_of(client.fe(text));
    CHECK(reply["Status"] == "FAILED");
    return reply["Message"].get<std::string>();
  };
  const std::string prefix = "class com.starrocks.common.StarRocksException: ";
  CHECK(message("begin", "") == prefix + "No database selected.");
  CHECK(message("begin", "db: d\r\n") == prefix + "Empty label.");
  CHECK(message("start", "db: d\r\n") == prefix + "Unknown transaction operation: start");
  CHECK(message("begin", "db: q\r\nlabel: l\r\n") == prefix + "Database[q] does not exist.");
  CHECK(message("commit", "db: d\r\nlabel: l\r\n") ==
        prefix + "No transaction found with db[d] and label[l]");
  CHECK(message("commit", "db: d\r\nlabel: l\r\ntimeout: soon\r\n") ==
        "class java.lang.NumberFormatException: For input string: \"soon\"");
  CHECK(client.fe("POST /api/transaction/begin HTTP/1.1\r\ndb: d\r\nlabel: l\r\n\r\n")
            .starts_with("HTTP/1.1 401 "));
}

TEST_CASE("the refusals of the BE") {
  Client client;
  const auto status = [&](const std::string& operation, const std::string& headers) {
    const std::string method = operation == "load" ? "PUT" : "POST";
    const Json reply = body_of(one_exchange(
        client.server.be_port(), method + " /api/transaction/" + operation + " HTTP/1.1\r\n" +
                                     std::string(kAuth) + headers + "\r\n"));
    return reply["Status"].get<std::string>() + ": " + reply["Message"].get<std::string>();
  };
  CHECK(status("begin", "db: d\r\ntable: t\r\n") == "INVALID_ARGUMENT: empty label");
  CHECK(status("begin", "db: d\r\ntable: q\r\nlabel: l\r\n") ==
        "ANALYSIS_ERROR: unknown table \"d.q\"");
  CHECK(status("begin", "db: d\r\ntable: t\r\nlabel: l\r\ntimeout: x\r\n") ==
        "INVALID_ARGUMENT: Invalid timeout format");
  CHECK(status("load", "db: d\r\ntable: t\r\nlabel: l\r\n") ==
        "TXN_NOT_EXISTS: Transaction with label l not exists");
  CHECK(status("prepare", "db: d\r\nlabel: l\r\n") ==
        "TXN_NOT_EXISTS: transaction with label l not exists");
  client.begin_with_row("l");
  CHECK(status("load", "db: d\r\ntable: s\r\nlabel: l\r\n") ==
        "INVALID_ARGUMENT: Request table s not equal transaction table t");
  CHECK(status("commit", "db: e\r\nlabel: l\r\n") ==
        "INVALID_ARGUMENT: request db e transaction db d not match");
  CHECK(status("prepare", "db: d\r\nlabel: l\r\nprepared_timeout: 0\r\n") ==
        "INVALID_ARGUMENT: Invalid prepared_timeout: 0");
  CHECK(client.label_state("l") == "PREPARE");
}

TEST_CASE("what ends a transaction") {
  Client client;
  client.call("begin", "empty");
  CHECK(client.call("prepare", "empty")["Message"].get<std::string>().ends_with(
      "hasn't send any data yet"));
  CHECK(client.label_state("empty") == "ABORTED");

  client.begin_with_row("changed");
  const Json changed = client.load("changed", kRow, "columns: id, name, born\r\n");
  CHECK(changed["Status"] == "INTERNAL_ERROR");
  CHECK(changed["Message"] == "load request not equal last.");
  CHECK(client.label_state("changed") == "ABORTED");
  CHECK(client.load("changed", kRow)["Status"] == "TXN_NOT_EXISTS");

  client.call("begin", "unplanned");
  CHECK(client.load("unplanned", kRow, "columns: name\r\n")["Status"] == "ANALYSIS_ERROR");
  client.call("begin", "mistyped");
  CHECK(client.load("mistyped", kRow, "strict_mode: maybe\r\n")["Status"] == "INVALID_ARGUMENT");

  client.call("begin", "dirty");
  CHECK(client.load("dirty", "x,a,\\N\n")["Status"] == "OK");
  const Json dirty = client.call("prepare", "dirty");
  CHECK(dirty["Status"] == "INTERNAL_ERROR");
  CHECK(dirty["Message"] == "too many filtered rows");
  CHECK(dirty.contains("ErrorURL"));
  CHECK(client.label_state("dirty") == "ABORTED");
  CHECK(client.storage.rows().empty());
}

TEST_CASE("a load in a transaction knows neither quotes nor a header, and goes on in mid-row") {
  Client client;
  client.call("begin", "l");
  const std::string headers = "enclose: \"\r\nskip_header: 1\r\n";
  CHECK(client.load("l", "1,\"a\"", headers)["Status"] == "OK");
  CHECK(client.load("l", ",\\N\n2,b,\\N\n", headers)["Status"] == "OK");
  CHECK(client.call("commit", "l")["NumberLoadedRows"] == 2);
  CHECK(client.storage.rows().at(0).at(1) == "\"a\"");
}

TEST_CASE("JSON limits count all loads of a transaction") {
  LoadServerOptions options;
  options.cluster.max_json_bytes = 30;
  Client client(options);
  client.call("begin", "l");
  const std::string row = R"({"id": 1, "name": "a"})";
  CHECK(client.load("l", row, "format: json\r\n")["Status"] == "OK");
  CHECK(client.load("l", row, "format: json\r\n")["Message"].get<std::string>().starts_with(
      "The size of this batch exceed the max size [30]"));
  client.call("begin", "l");
  const std::string free = "format: json\r\nignore_json_size: true\r\n";
  CHECK(client.load("l", row, free)["Status"] == "OK");
  CHECK(client.load("l", row, free)["Status"] == "OK");
  CHECK(client.call("commit", "l")["NumberLoadedRows"] == 2);
}

TEST_CASE("bytes of a load whose connection is lost stay in the transaction") {
  Client client;
  client.call("begin", "l");
  {
    RawClient lost(client.server.be_port());
    lost.send(request("load", "l", "column_separator: ,\r\nExpect: 100-continue\r\n", 100));
    lost.read_until("\r\n\r\n");
    lost.send(kRow);
    lost.stop_sending();
    CHECK(lost.read_all().empty());
  }
  CHECK(client.load("l", kRow)["Status"] == "OK");
  CHECK(client.call("commit", "l")["NumberLoadedRows"] == 2);
}

TEST_CASE("the loads of a transaction are one compressed stream") {
  Client client;
  client.call("begin", "l");
  const std::string body = zstd_packed(kRow) + zstd_packed("2,b,\\N\n");
  const std::size_t half = body.size() / 2 + 3;
  CHECK(client.load("l", body.substr(0, half), "format: zstd\r\n")["LoadBytes"] == half);
  CHECK(client.load("l", body.substr(half), "format: zstd\r\n")["Status"] == "OK");
  CHECK(client.call("prepare", "l")["NumberLoadedRows"] == 2);

  client.call("begin", "broken");
  CHECK(client.load("broken", kRow, "format: zstd\r\n")["Status"] == "OK");
  CHECK(client.load("broken", kRow, "format: zstd\r\n")["Status"] == "INTERNAL_ERROR");
  CHECK(client.label_state("broken") == "ABORTED");
}

TEST_CASE("the predicate of a transaction's loads") {
  Client client;
  client.call("begin", "l");
  CHECK(client.load("l", "7,a,\\N\n8,b,\\N\n", "where: id <> 7\r\n")["Status"] == "OK");
  const Json prepared = client.call("prepare", "l");
  CHECK(prepared["NumberUnselectedRows"] == 1);
  CHECK(prepared["NumberLoadedRows"] == 1);
  client.call("commit", "l");
  CHECK(client.storage.rows().size() == 1);
  client.call("begin", "bad");
  CHECK(client.load("bad", kRow, "where: id <>\r\n")["Status"] == "ANALYSIS_ERROR");
}

TEST_CASE("one operation of a transaction at a time") {
  Client client;
  client.call("begin", "l");
  RawClient slow(client.server.be_port());
  slow.send(request("load", "l", "column_separator: ,\r\nExpect: 100-continue\r\n", 7));
  slow.read_until("\r\n\r\n");
  const Json refused = client.call("prepare", "l");
  CHECK(refused == Json{{"Status", "TXN_IN_PROCESSING"},
                        {"Label", "l"},
                        {"Message", "Transaction in processing, please retry later"},
                        {"Db", ""},
                        {"Table", ""}});
  const std::string listed =
      one_exchange(client.server.be_port(), "POST /api/transaction/list HTTP/1.1\r\n\r\n");
  CHECK(body_of(listed)["InProcessing"] == true);
  CHECK(body_of(listed)["Label"] == "l");
  // A rollback does not wait for its turn.
  CHECK(client.call("rollback", "l")["Status"] == "OK");
  slow.send(kRow);
  const Json aborted = body_of(slow.read_all());
  CHECK(aborted["Status"] == "ABORTED");
  CHECK(aborted["Message"] == "transaction is aborted by user.");
}

TEST_CASE("time-outs of transactions") {
  Client client;
  client.call("begin", "idle", "idle_transaction_timeout: 0\r\n");
  CHECK(client.label_state("idle") == "ABORTED");
  CHECK(client.load("idle", kRow)["Status"] == "TXN_NOT_EXISTS");
  client.begin_with_row("short");
  CHECK(client.call("prepare", "short", "prepared_timeout: 1\r\n")["Status"] == "OK");
  client.call("begin", "brief", "timeout: 1\r\n");
  CHECK(client.label_state("brief") == "PREPARE");
  std::this_thread::sleep_for(std::chrono::milliseconds(1050));
  CHECK(client.label_state("brief") == "ABORTED");
  CHECK(client.label_state("short") == "ABORTED");
  CHECK(client.call("commit", "short")["Status"] == "FAILED");
  CHECK(client.storage.rows().empty());
}

TEST_CASE("faults of transactions") {
  Client client;
  const auto after = [&](const std::string& fault, const std::string& operation) {
    client.begin_with_row(fault);
    client.set_fault(R"({"fault": ")" + fault + R"(", "op": ")" + operation + R"("})");
    return client.call(operation, fault);
  };
  CHECK(after("txn_in_processing", "prepare")["Status"] == "TXN_IN_PROCESSING");
  CHECK(client.call("prepare", "txn_in_processing")["Status"] == "OK");
  CHECK(after("context_lost", "prepare")["Status"] == "TXN_NOT_EXISTS");
  CHECK(client.label_state("context_lost") == "PREPARE");
  CHECK(after("too_many_versions", "prepare")["Status"] == "INTERNAL_ERROR");
  CHECK(client.label_state("too_many_versions") == "ABORTED");
  CHECK(after("memory_limit", "commit")["Status"] == "MEM_LIMIT_EXCEEDED");
  CHECK(after("publish_timeout", "commit")["Status"] == "PUBLISH_TIMEOUT");
  CHECK(client.label_state("publish_timeout") == "COMMITTED");
  CHECK(client.storage.rows().size() == 1);
}

TEST_CASE("a commit of a prepared transaction that is late") {
  Client client;
  const auto late = [&](const std::string& fault, const std::string& ms) {
    client.begin_with_row(fault + ms);
    client.call("prepare", fault + ms);
    client.set_fault(R"({"fault": ")" + fault + R"(", "ms": )" + ms + "}");
    return client.call("commit", fault + ms, "timeout: 1\r\n");
  };
  const Json failed = late("publish_timeout", "60000");
  CHECK(failed["Status"] == "FAILED");
  CHECK(
      failed["Message"].get<std::string>().ends_with("publish timeout: 1000, transactionId=1001"));
  CHECK(client.label_state("publish_timeout60000") == "COMMITTED");
  CHECK(client.storage.rows().size() == 1);
  CHECK(client.call("commit", "publish_timeout60000")["Status"] == "OK");
  CHECK(client.storage.rows().size() == 1);
  CHECK(late("slow_publish", "50")["Status"] == "OK");
  CHECK(client.label_state("slow_publish50") == "VISIBLE");
}

TEST_CASE("connections that are cut around an operation") {
  Client client;
  const auto cut = [&](const std::string& fault, const std::string& operation,
                       const std::string& label) {
    client.set_fault(R"({"fault": ")" + fault + R"("})");
    CHECK(client.call(operation, label).is_null());
    return client.label_state(label);
  };
  CHECK(cut("cut_after_begin", "begin", "begin") == "PREPARE");
  client.begin_with_row("one");
  CHECK(cut("cut_before_prepare", "prepare", "one") == "PREPARE");
  CHECK(cut("cut_after_prepare", "prepare", "one") == "PREPARED");
  CHECK(cut("cut_before_commit", "commit", "one") == "PREPARED");
  CHECK(client.storage.rows().empty());
  CHECK(cut("cut_after_commit", "commit", "one") == "VISIBLE");
  CHECK(client.storage.rows().size() == 1);
  client.begin_with_row("two");
  CHECK(cut("cut_before_commit", "commit", "two") == "PREPARE");
  CHECK(cut("cut_after_commit", "commit", "two") == "VISIBLE");
  client.begin_with_row("three");
  client.set_fault(R"({"fault": "cut_after_load"})");
  CHECK(client.load("three", kRow).is_null());
  CHECK(client.call("commit", "three")["NumberLoadedRows"] == 2);
}

TEST_CASE("with discard transactions are counted and any table exists") {
  LoadServerOptions options;
  options.cluster.discard = true;
  Client client(options);
  client.begin_with_row("l");
  CHECK(client.call("prepare", "l")["NumberLoadedRows"] == 1);
  CHECK(client.call("commit", "l")["Status"] == "OK");
  CHECK(client.storage.rows().empty());
}

TEST_CASE("transactions from many threads at once") {
  Client client;
  std::vector<std::thread> threads;
  for (int i = 0; i < 8; ++i)
    threads.emplace_back([&client, i] {
      for (int n = 0; n < 5; ++n) {
        const std::string label = "l" + std::to_string(i) + "-" + std::to_string(n);
        client.call("begin", label);
        client.load(label, kRow);
        if (n % 2 == 0) client.call("prepare", label);
        client.call("commit", label);
      }
    });
  for (std::thread& thread : threads) thread.join();
  CHECK(client.storage.rows().size() == 40);
}
