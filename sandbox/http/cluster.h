// What the FE and the BE of one sandbox share, and what can be set about them.
#pragma once

#include <condition_variable>
#include <mutex>

#include "sandbox/http/error_files.h"
#include "sandbox/http/faults.h"
#include "sandbox/http/prepared_loads.h"
#include "sandbox/http/transactions.h"
#include "sandbox/load/labels.h"
#include "sandbox/storage.h"

namespace syncql::sandbox {

struct ClusterOptions {
  bool discard = false;             // parse and count only: no conversion, no storage, any table
  bool hides_existing_job = false;  // a used label is answered with `Fail`: StarRocks 3.3.0-3.3.13
  bool replaces_escapes = true;     // `\t` and `\n` in delimiters; off: before 3.1.14, 3.2.9, 3.3.2
  std::uint64_t max_body_bytes = std::uint64_t{102400} << 20;
  std::uint64_t max_json_bytes = std::uint64_t{100} << 20;
  LabelLimits labels;
};

// A wait that ends early when the sandbox stops.
class Pause {
 public:
  void wait(std::chrono::milliseconds time);
  void end();

 private:
  std::mutex mutex_;
  std::condition_variable ended_changed_;
  bool ended_ = false;
};

struct Cluster {
  Cluster(Storage& rows, const ClusterOptions& set)
      : storage(rows), options(set), labels(set.labels) {}

  Storage& storage;  // used from several threads at once
  const ClusterOptions options;
  Labels labels;
  Transactions transactions;  // the BE's
  PreparedLoads prepared;
  Faults faults;
  ErrorFiles error_files;
  Pause pause;
  int fe_port = 0;
  int be_port = 0;

  // With discard every database exists.
  bool has_database(const std::string& name) {
    return options.discard || storage.has_database(name);
  }
  // Keeps the text for who asks for the URL.
  std::string error_url(const std::string& text);
};

}  // namespace syncql::sandbox
