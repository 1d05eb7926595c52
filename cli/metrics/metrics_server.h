// Serves the figures of the run that is under way at http://127.0.0.1:PORT/metrics.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "compiler/base/result.h"
#include "runtime/engine/run.h"

namespace syncql::cli {

class MetricsServer {
 public:
  // Fails where the port is taken.
  static Result<MetricsServer> start(std::uint16_t port);

  MetricsServer(MetricsServer&&) noexcept;
  MetricsServer& operator=(MetricsServer&&) noexcept;
  ~MetricsServer();

  // What is answered from now on.
  void update(const std::string& job, const runtime::Progress& progress);

 private:
  struct Parts;
  explicit MetricsServer(std::unique_ptr<Parts> parts);

  std::unique_ptr<Parts> parts_;
};

}  // namespace syncql::cli
