// A table as its server describes it now. Plain data: knows neither the server nor what its types
// mean.
#pragma once

#include <string>
#include <vector>

namespace syncql::runtime {

struct LiveColumn {
  std::string name;
  std::string type;  // as the server prints it: `bigint(20) unsigned`
  bool not_null = false;
  bool has_default = false;  // the server fills it where a row does not
};

struct LiveTable {
  std::string name;
  std::vector<LiveColumn> columns;  // in the table's own order
  std::vector<std::string> key;     // of the primary key, in the key's order; empty: it has none
};

}  // namespace syncql::runtime
