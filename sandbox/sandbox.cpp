#include "sandbox/sandbox.h"

#include <fmt/format.h>
#include <future>
#include <optional>

#include "sandbox/client_files.h"
#include "sandbox/http/load_server.h"
#include "sandbox/mariadb/catalog.h"
#include "sandbox/mariadb/data_directory.h"
#include "sandbox/mariadb/mariadb_storage.h"
#include "sandbox/mariadb/private_file.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/mariadb/server.h"
#include "sandbox/mariadb/temporary_directory.h"
#include "sandbox/query/query_server.h"

namespace syncql::sandbox {

namespace {

namespace fs = std::filesystem;
using Outcome = tl::expected<void, std::string>;

constexpr const char* kSource = "source";  // the source's database and its user
constexpr const char* kSessions = "sessions";

// A string of SyncQL.
std::string quoted(const std::string& text) {
  std::string out = "'";
  for (const char c : text) out.append(c == '\'' ? 2 : 1, c);
  return out + '\'';
}

MariaDbOptions source_options(const SandboxOptions& options, const fs::path& runtime,
                              const fs::path& data, const std::string& password) {
  MariaDbOptions source;
  source.runtime_directory = runtime / "source";
  source.data_directory = data / "source";
  source.port = options.source_port;
  source.binary_log = true;
  source.root_password = generate_password();
  const std::string account = quote_text(kSource) + "@'%'";
  source.setup = {"CREATE DATABASE IF NOT EXISTS " + quote_name(kSource),
                  "CREATE USER IF NOT EXISTS " + account,
                  "ALTER USER " + account + " IDENTIFIED BY " + quote_text(password),
                  "GRANT ALL PRIVILEGES ON *.* TO " + account + " WITH GRANT OPTION"};
  return source;
}

MariaDbOptions store_options(const fs::path& runtime, const fs::path& data,
                             const std::string& sessions, const std::string& password) {
  MariaDbOptions store;
  store.runtime_directory = runtime / "starrocks";
  store.data_directory = data / "starrocks";
  store.root_password = generate_password();
  store.setup = {"CREATE USER IF NOT EXISTS " + sessions,
                 "ALTER USER " + sessions + " IDENTIFIED BY " + quote_text(password)};
  return store;
}

}  // namespace

// In the order in which they start; they end in the opposite one.
struct Sandbox::Parts {
  explicit Parts(TemporaryDirectory directory) : runtime(std::move(directory)) {}

  Outcome start_servers(const SandboxOptions& options);
  Outcome open_catalog();
  Outcome start_services(const SandboxOptions& options);
  Outcome write_files();

  TemporaryDirectory runtime;
  Account source_account{kSource, generate_password()};
  Account cluster_account;
  Account sessions_account{kSessions, generate_password()};
  Account root;  // of the store
  std::optional<MariaDbServer> source;
  std::optional<MariaDbServer> store;
  std::unique_ptr<Catalog> catalog;
  std::unique_ptr<MariaDbStorage> storage;
  std::unique_ptr<LoadServer> loads;
  std::unique_ptr<QueryServer> queries;
  ClientFiles source_files;
  ClientFiles cluster_files;
};

Outcome Sandbox::Parts::start_servers(const SandboxOptions& options) {
  std::error_code error;
  const fs::path data = options.data_directory.empty()
                            ? runtime.path() / "data"
                            : fs::absolute(options.data_directory, error);
  const std::string sessions = quote_text(kSessions) + "@'localhost'";
  const MariaDbOptions sides[] = {
      source_options(options, runtime.path(), data, source_account.password),
      store_options(runtime.path(), data, sessions, sessions_account.password)};
  root = {"root", sides[1].root_password};
  auto preparing = std::async(std::launch::async, prepare_data_directory, std::cref(sides[0]));
  Outcome second = prepare_data_directory(sides[1]);
  Outcome first = preparing.get();
  if (!first) return first;
  if (!second) return second;
  std::optional<MariaDbServer>* const servers[] = {&source, &store};
  for (std::size_t i = 0; i < 2; ++i) {
    auto started = MariaDbServer::start(sides[i]);
    if (!started) return tl::make_unexpected(started.error());
    servers[i]->emplace(std::move(*started));
  }
  for (std::optional<MariaDbServer>* server : servers) {
    if (Outcome ready = (*server)->wait_until_ready(); !ready) return ready;
  }
  return {};
}

Outcome Sandbox::Parts::open_catalog() {
  auto admin = store->connect_as_root();
  if (!admin) return tl::make_unexpected(admin.error().message);
  auto opened = Catalog::open(std::move(*admin), quote_text(kSessions) + "@'localhost'");
  if (!opened) {
    return tl::make_unexpected(
        fmt::format("cannot open the sandbox's catalog: {}", opened.error().message));
  }
  catalog = std::move(*opened);
  storage = std::make_unique<MariaDbStorage>(*catalog, store->socket(), root, cluster_account);
  return {};
}

Outcome Sandbox::Parts::start_services(const SandboxOptions& options) {
  LoadServerOptions load;
  load.fe_port = options.fe_port;
  load.be_port = options.be_port;
  load.cluster.discard = options.discard;
  load.faults = options.faults;
  loads = std::make_unique<LoadServer>(*storage, std::move(load));
  if (Outcome started = loads->start(); !started) return started;
  ClusterFacts facts;
  facts.version = options.version;
  facts.user = cluster_account.user;
  facts.fe_http_port = loads->fe_port();
  facts.be_http_port = loads->be_port();
  auto started = QueryServer::start(
      {*catalog, store->socket(), sessions_account, cluster_account, std::move(facts)},
      options.query_port);
  if (!started) return tl::make_unexpected(started.error());
  queries = std::move(*started);
  return {};
}

Outcome Sandbox::Parts::write_files() {
  auto of_source = write_client_files(runtime.path(), {kSource, source->port(), source_account.user,
                                                       source_account.password, kSource});
  if (!of_source) return tl::make_unexpected(of_source.error());
  source_files = std::move(*of_source);
  auto of_cluster = write_client_files(
      runtime.path(),
      {"starrocks", queries->port(), cluster_account.user, cluster_account.password, ""});
  if (!of_cluster) return tl::make_unexpected(of_cluster.error());
  cluster_files = std::move(*of_cluster);
  return {};
}

tl::expected<std::unique_ptr<Sandbox>, std::string> Sandbox::start(const SandboxOptions& options) {
  auto directory = TemporaryDirectory::create();
  if (!directory) return tl::make_unexpected(directory.error());
  auto parts = std::make_unique<Parts>(std::move(*directory));
  parts->cluster_account = {options.user,
                            options.password.empty() ? generate_password() : options.password};
  Outcome done = parts->start_servers(options);
  if (done) done = parts->open_catalog();
  if (done) done = parts->start_services(options);
  if (done) done = parts->write_files();
  std::unique_ptr<Sandbox> sandbox(new Sandbox(std::move(parts)));
  if (!done) return tl::make_unexpected(done.error());
  return sandbox;
}

Sandbox::Sandbox(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Sandbox::~Sandbox() {
  stop();
}

void Sandbox::stop() {
  if (!parts_) return;
  if (parts_->queries) parts_->queries->stop();
  if (parts_->loads) parts_->loads->stop();
  if (parts_->source) parts_->source->request_stop();
  if (parts_->store) parts_->store->request_stop();
  parts_.reset();
}

std::uint16_t Sandbox::source_port() const {
  return parts_->source->port();
}
std::uint16_t Sandbox::query_port() const {
  return parts_->queries->port();
}
std::uint16_t Sandbox::fe_port() const {
  return static_cast<std::uint16_t>(parts_->loads->fe_port());
}
std::uint16_t Sandbox::be_port() const {
  return static_cast<std::uint16_t>(parts_->loads->be_port());
}

std::string Sandbox::datasources() const {
  const Parts& parts = *parts_;
  return fmt::format(
      "CREATE DATASOURCE mysql TYPE mysql\n"
      "WITH (host = '127.0.0.1', port = {0}, database = '{4}', user = '{4}',\n"
      "      password = file({5}));\n"
      "\n"
      "CREATE DATASOURCE starrocks TYPE starrocks\n"
      "WITH (host = '127.0.0.1', queryPort = {1}, loadUrl = ['127.0.0.1:{2}'], user = {6},\n"
      "      password = file({7}));\n"
      "\n"
      "-- source: mariadb --defaults-file={8}\n"
      "-- target: mariadb --defaults-file={9}\n"
      "-- source port: {0}\n"
      "-- query port: {1}\n"
      "-- fe port: {2}\n"
      "-- be port: {3}\n",
      source_port(), query_port(), fe_port(), be_port(), kSource,
      quoted(parts.source_files.password.string()), quoted(parts.cluster_account.user),
      quoted(parts.cluster_files.password.string()), parts.source_files.options.string(),
      parts.cluster_files.options.string());
}

}  // namespace syncql::sandbox
