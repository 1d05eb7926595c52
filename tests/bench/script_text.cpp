#include "tests/bench/script_text.h"

#include <fmt/format.h>
#include <iterator>

namespace syncql::bench {
namespace {

constexpr std::size_t kConnectors = 20;

void define_connector(std::string& out, const std::string& name) {
  fmt::format_to(std::back_inserter(out), R"(
-- a source of this company's own
DEFINE CONNECTOR {} DOC 'An in-house store.'
  READER (
    datasource STRING REQUIRED FROM DATASOURCE,
    database STRING FROM DATABASE,
    table STRING REQUIRED FROM TABLE,
    column LIST<STRING> REQUIRED FROM COLUMNS,
    where STRING FROM WHERE DOC 'The filter, as the store spells it.',
    splitPk STRING FROM SPLIT BY,
    fetchSize INT DEFAULT 1024 CHECK BETWEEN 1 AND 65536,
    encoding ENUM('utf-8', 'gbk') DEFAULT 'utf-8' )
  DATASOURCE ( host STRING REQUIRED, port INT DEFAULT 7000 CHECK BETWEEN 1 AND 65535, user STRING, password SECRET );
)",
                 name);
}

void declarations(std::string& out, const std::vector<std::string>& readers) {
  out += R"(PARAMETER bizdate DEFAULT '$[yyyymmdd-1]';
PARAMETER region DEFAULT 'eu';
CREATE MACRO of_day(t) AS t >= '${bizdate}' AND t < date_add('${bizdate}', INTERVAL 1 DAY);
CREATE MACRO masked(x) AS concat(left(x, 3), '****', right(x, 2));
CREATE MACRO net(price, rate) AS price / (1 + rate);
CREATE DATASOURCE warehouse TYPE starrocks
WITH (host = 'fe.internal', queryPort = 9030, loadUrl = ['fe1:8030', 'fe2:8030'], user = 'loader', password = env('WAREHOUSE'));
)";
  for (std::size_t i = 0; i < readers.size(); ++i) {
    fmt::format_to(
        std::back_inserter(out),
        "CREATE DATASOURCE shop_{} TYPE {} COMMENT 'branch {}' WITH (host = 'db{}.internal', "
        "user = 'etl', password = env('SHOP_{}'));\n",
        i, readers[i], i, i, i);
  }
}

void small_job(std::string& out, std::size_t number, std::size_t shop) {
  fmt::format_to(std::back_inserter(out), R"(
-- table {0} of shop {1}, whole
CREATE JOB copy_{0} AS
SYNC warehouse.ods.t_{0} (id, name, city, created)
FROM shop_{1}.db.t_{0};
)",
                 number, shop);
}

void daily_job(std::string& out, std::size_t number, std::size_t shop) {
  fmt::format_to(std::back_inserter(out), R"(
CREATE JOB daily_{0} COMMENT 'orders of a day' AS
SYNC warehouse.ods.orders_{0} (id, customer, phone, total, state, loaded_on)
FROM shop_{1}.db.orders_{0} (id, customer_id, masked(phone), net(total, 0.19), coalesce(state, 'new'), '${{bizdate}}')
WHERE of_day(updated_at) AND (state IN ('new', 'paid', 'sent') OR total BETWEEN 10 AND 1e6) /* no drafts */
WITH (maxBatchRows = 500000);
)",
                 number, shop);
}

void rich_job(std::string& out, std::size_t number, std::size_t shop) {
  fmt::format_to(std::back_inserter(out), R"(
CREATE JOB rich_{0} AS
SYNC warehouse.ods.users_{0} (id, name, kind, born, changed)
FROM shop_{1}.db.users_{0} (id, upper(trim(name)), CASE WHEN level > 3 THEN 'vip' WHEN level IS NULL THEN '?' ELSE 'std' END, birthday, updated_at)
WHERE id > 100 AND updated_at >= '${{bizdate}}' AND name NOT LIKE 'test%' AND region = '${{region}}'
BEFORE ('DELETE FROM users_{0} WHERE dt = ''${{bizdate}}''')
ON ERROR EXIT
WITH (maxBatchRows = 200000, loadProps = {{format: 'json', strip_outer_array: true}}, concurrent = 4, errorLimit.record = 10);
)",
                 number, shop);
}

}  // namespace

std::string script_text(std::size_t jobs, std::vector<std::string> readers) {
  std::string out = "-- the jobs of a company's warehouse\n";
  for (std::size_t i = readers.size(); i + 1 < kConnectors; ++i) {
    readers.push_back(fmt::format("store_{}", i));
    define_connector(out, readers.back());
  }
  declarations(out, readers);
  for (std::size_t i = 0; i < jobs; ++i) {
    const std::size_t shop = i % readers.size();
    if (i % 3 == 0) small_job(out, i, shop);
    if (i % 3 == 1) daily_job(out, i, shop);
    if (i % 3 == 2) rich_job(out, i, shop);
  }
  return out;
}

}  // namespace syncql::bench
