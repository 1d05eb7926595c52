#include "sandbox/http/check_target.h"

#include <algorithm>
#include <fmt/format.h>

#include "sandbox/http/basic_auth.h"
#include "sandbox/load/ascii.h"
#include "sandbox/load/settings.h"

namespace syncql::sandbox {
namespace {

bool is_label(std::string_view label) {
  const auto fits = [](char letter) {
    return letter == '-' || letter == '_' || (letter >= '0' && letter <= '9') ||
           (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  };
  return !label.empty() && label.size() <= 128 && std::all_of(label.begin(), label.end(), fits);
}

}  // namespace

LoadHeaders read_headers(const Connection& connection) {
  LoadHeaders headers;
  for (const auto& [name, value] : connection.headers()) headers.add(name, value);
  return headers;
}

Checked<Table> find_table(Cluster& cluster, const httplib::Request& request,
                          const LoadNames& names) {
  const Credentials user = *read_credentials(request);
  if (!cluster.storage.authenticate(user.user, user.password))
    return refuse(fmt::format("Access denied for {}@{}", user.user, request.remote_addr));
  if (!cluster.has_database(names.database))
    return refuse(fmt::format("unknown database, database={}", names.database));
  std::optional<Table> table = Table();
  if (!cluster.options.discard) table = cluster.storage.find(names.database, names.table);
  if (!table) return refuse(fmt::format("unknown table \"{}.{}\"", names.database, names.table));
  if (!is_label(names.label))
    return refuse(
        fmt::format("Label format error. regex: ^[-\\w]{{1,128}}$, label: {}", names.label));
  return *std::move(table);
}

Checked<void> check_size(const ClusterOptions& options, const LoadHeaders& headers,
                         const LoadNames& names, std::uint64_t bytes) {
  if (bytes > options.max_body_bytes)
    return refuse(
        fmt::format("body size {} exceed limit: {}, label={}, db={}. You can increase the "
                    "limit by setting streaming_load_max_mb in be.conf.",
                    bytes, options.max_body_bytes, names.label, names.database));
  const auto format = read_format(headers);
  if (!format) return refuse(format.error());
  const bool ignores_size = same_word(headers.get("ignore_json_size"), "true");
  if (*format == BodyFormat::Json && bytes > options.max_json_bytes && !ignores_size)
    return refuse(
        fmt::format("The size of this batch exceed the max size [{}]  of json type data  "
                    "data [ {} ]. Set ignore_json_size to skip the check, although it "
                    "may lead huge memory consuming.",
                    options.max_json_bytes, bytes));
  return {};
}

}  // namespace syncql::sandbox
