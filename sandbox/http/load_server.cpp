#include "sandbox/http/load_server.h"

namespace syncql::sandbox {
namespace {

// The switches themselves stay within reach, whatever is gone.
bool is_gone(Faults& faults, FaultKind kind, std::string_view path) {
  return !path.starts_with("/sandbox/") && faults.take(kind, operation_of(path)).has_value();
}

ListenerOptions frontend_options(Faults& faults) {
  ListenerOptions options;
  options.refuses = [&faults](std::string_view path) {
    return is_gone(faults, FaultKind::FeGone, path);
  };
  return options;
}

// Each running load holds a thread: as many as a BE has by default.
ListenerOptions backend_options(Faults& faults) {
  ListenerOptions options;
  options.threads = 48;
  options.refuses = [&faults](std::string_view path) {
    return is_gone(faults, FaultKind::BeGone, path);
  };
  return options;
}

}  // namespace

LoadServer::LoadServer(Storage& storage, LoadServerOptions options)
    : options_(std::move(options)),
      cluster_(storage, options_.cluster),
      frontend_(frontend_options(cluster_.faults)),
      backend_(backend_options(cluster_.faults)) {
  for (const Fault& fault : options_.faults) cluster_.faults.set(fault);
  add_frontend(frontend_, cluster_);
  add_backend(backend_, cluster_);
}

LoadServer::~LoadServer() {
  stop();
}

Checked<void> LoadServer::start() {
  // Both ports are known before the first request is read.
  const auto fe_port = frontend_.open(options_.fe_port);
  if (!fe_port) return refuse(fe_port.error());
  const auto be_port = backend_.open(options_.be_port);
  if (!be_port) return refuse(be_port.error());
  cluster_.fe_port = *fe_port;
  cluster_.be_port = *be_port;
  backend_.start();
  frontend_.start();
  return {};
}

void LoadServer::stop() {
  cluster_.pause.end();
  frontend_.shut();
  backend_.shut();
}

}  // namespace syncql::sandbox
