#include "sandbox/http/load_server.h"

namespace syncql::sandbox {
namespace {

ListenerOptions frontend_options(Faults& faults) {
  ListenerOptions options;
  options.refuses = [&faults] { return faults.take(FaultKind::Refuse).has_value(); };
  return options;
}

// Each running load holds a thread: as many as a BE has by default.
ListenerOptions backend_options() {
  ListenerOptions options;
  options.threads = 48;
  return options;
}

}  // namespace

LoadServer::LoadServer(Storage& storage, LoadServerOptions options)
    : options_(std::move(options)),
      cluster_(storage, options_.cluster),
      frontend_(frontend_options(cluster_.faults)),
      backend_(backend_options()) {
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
