// Where a job's batches go: one table, the FEs that lead to it, and how requests are written.
// Built once per run and shared by its writers.
#pragma once

#include <atomic>
#include <chrono>
#include <string>
#include <vector>

#include "runtime/compress/compression.h"
#include "runtime/net/http_client.h"

namespace syncql::runtime {

// The FEs, and the one that answered last: all writers ask that one first.
class FrontendList {
 public:
  explicit FrontendList(std::vector<std::string> urls) : urls_(std::move(urls)) {}

  std::size_t size() const { return urls_.size(); }
  std::size_t preferred() const { return preferred_.load() % urls_.size(); }
  const std::string& at(std::size_t index) const { return urls_[index % urls_.size()]; }
  void prefer(std::size_t index) { preferred_ = index; }

 private:
  const std::vector<std::string> urls_;
  std::atomic<std::size_t> preferred_ = 0;
};

// How patient a writer is.
struct RetryPolicy {
  std::uint32_t tries = 8;                          // of one batch
  std::chrono::milliseconds first_pause{1'000};     // doubled from try to try,
  std::chrono::milliseconds longest_pause{30'000};  // up to this, give or take a quarter
  std::chrono::milliseconds poll{1'000};            // between questions for a label's state
};

struct LoadTarget {
  explicit LoadTarget(std::vector<std::string> fe_urls) : frontends(std::move(fe_urls)) {}

  FrontendList frontends;
  std::string database;
  std::string table;
  HttpLogin login;
  std::vector<std::string> headers;             // of every load: all but the label
  std::chrono::seconds timeout{600};            // of one load, at the server
  bool filters_rows = false;                    // the job's own load filter may leave rows out
  bool rejects_rows = false;                    // the target may leave out rows that it cannot take
  bool json_array = false;                      // a body is one JSON array
  Compression compression = Compression::None;  // of a body on its way
  RetryPolicy retry;
};

}  // namespace syncql::runtime
