#include "cli/metrics/metrics_server.h"

#include <chrono>
#include <fmt/format.h>
#include <httplib.h>
#include <mutex>
#include <thread>

#include "cli/codes.h"
#include "cli/metrics/metrics_text.h"

namespace syncql::cli {

struct MetricsServer::Parts {
  httplib::Server server;
  std::mutex mutex;
  std::string text;
  std::thread thread;

  ~Parts() {
    server.stop();
    if (thread.joinable()) thread.join();
  }
};

MetricsServer::MetricsServer(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
MetricsServer::MetricsServer(MetricsServer&&) noexcept = default;
MetricsServer& MetricsServer::operator=(MetricsServer&&) noexcept = default;
MetricsServer::~MetricsServer() = default;

Result<MetricsServer> MetricsServer::start(std::uint16_t port) {
  auto parts = std::make_unique<Parts>();
  Parts& shared = *parts;
  // The library would let a second server share the port.
  shared.server.set_socket_options([](socket_t) {});
  shared.server.Get("/metrics", [&shared](const httplib::Request&, httplib::Response& response) {
    const std::lock_guard lock(shared.mutex);
    response.set_content(shared.text, "text/plain; version=0.0.4");
  });
  if (!shared.server.bind_to_port("127.0.0.1", port)) {
    return fail(Diagnostic(kMetricsPort, fmt::format("port {} of 127.0.0.1 cannot be had", port))
                    .with_help("another program listens there: give another one to `--metrics`"));
  }
  shared.thread = std::thread([&shared] { shared.server.listen_after_bind(); });
  // Ending a server that does not listen yet would be forgotten by the library.
  constexpr int kPatience = 1000;  // milliseconds
  for (int i = 0; i < kPatience && !shared.server.is_running(); ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return MetricsServer(std::move(parts));
}

void MetricsServer::update(const std::string& job, const runtime::Progress& progress) {
  const std::lock_guard lock(parts_->mutex);
  parts_->text = metrics_text(job, progress);
}

}  // namespace syncql::cli
