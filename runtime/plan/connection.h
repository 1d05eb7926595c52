// From a data source's declaration to what a connection needs: options checked, secrets read from
// where they are kept. Opens no connection.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/net/mysql_endpoint.h"
#include "runtime/net/postgres_connection.h"

namespace syncql::runtime {

struct ConnectionParameters {
  MysqlEndpoint sql;                   // user and password hold for the load URLs, too
  std::vector<std::string> load_urls;  // `host:port` of the FEs' HTTP side; empty where not given
};

// Reads `env()` and `file()` secrets (a file's last line break is cut). Fails, at the declaration's
// place, where the data source is undeclared, or an option is missing or of no use, or a secret
// cannot be read; the secret itself is in no message.
//   mysql and its kin: host, port (3306), database, user, password, tls, tlsCa
//   starrocks:         host, queryPort (9030), loadUrl, database, user, password, tls, tlsCa
// `tls` is `off` (the default), `require` or `verify`.
Result<ConnectionParameters> connection_parameters(const job::Datasource& datasource);

// The same for PostgreSQL: host, port (5432), database, user, password, tls, tlsCa, socketTimeout.
Result<PostgresEndpoint> postgres_endpoint(const job::Datasource& datasource);

}  // namespace syncql::runtime
