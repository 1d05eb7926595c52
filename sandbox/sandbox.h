// The whole sandbox as one thing to start and stop: a MariaDB server as a source, and a stand-in
// for a StarRocks cluster that takes loads and queries. Knows no command line.
//
// MariaDB runs twice, so that the two sides share nothing: once with a port and a row-based binary
// log as the source, once on a socket alone as the store behind the StarRocks side. Any database
// name may therefore exist on both sides, and neither shows the other's.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "sandbox/http/faults.h"

namespace syncql::sandbox {

struct SandboxOptions {
  std::uint16_t source_port = 0;  // 0: a free one, for each; all on 127.0.0.1
  std::uint16_t query_port = 0;
  std::uint16_t fe_port = 0;
  std::uint16_t be_port = 0;
  std::string user = "root";             // of the StarRocks side
  std::string password;                  // of the same; empty: generated
  std::string version = "3.3.14";        // which StarRocks it says to be
  bool discard = false;                  // loads are parsed and counted, rows not kept
  std::vector<Fault> faults;             // due from the start
  std::filesystem::path data_directory;  // kept; empty: a temporary one
};

class Sandbox {
 public:
  // Takes a second or two. Call from a thread that outlives the sandbox: the servers end with it.
  // The error says what is missing, in use or wrong, and what to do.
  static tl::expected<std::unique_ptr<Sandbox>, std::string> start(const SandboxOptions& options);
  ~Sandbox();
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  // Ends everything that was started and removes what is temporary. May be called more than once.
  void stop();

  std::uint16_t source_port() const;
  std::uint16_t query_port() const;
  std::uint16_t fe_port() const;
  std::uint16_t be_port() const;

  // A SyncQL script that declares both sides, `mysql` and `starrocks`, without a literal password;
  // its comments hold the ports and the commands of a MariaDB client for each side.
  std::string datasources() const;

 private:
  struct Parts;
  explicit Sandbox(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace syncql::sandbox
