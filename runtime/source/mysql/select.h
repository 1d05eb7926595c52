// The text of the SELECT that reads a table, or a part of it. Pure text: asks no server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/source/mysql/read_request.h"

namespace syncql::runtime {

struct Select {
  std::string hint;                // `/*+ … */`, or empty; stands directly behind the verb
  std::vector<std::string> items;  // SQL of each output column
  std::string from;                // SQL
  std::string where;               // SQL; empty: every row
  std::string order;               // SQL; empty: as the server likes
  std::string query;               // the user's whole statement, instead of all of the above
};

// Names of columns are quoted, expressions are taken as they stand; no columns give the item `*`.
Select select_of(const ReadRequest& request);

// `predicate` is joined to the condition by AND; empty: none.
std::string statement(const Select& select, std::string_view predicate);
// A statement of the same columns and no row.
std::string empty_statement(const Select& select);
// `SELECT <items> FROM …` over the same rows with other items.
std::string statement_of(const Select& select, std::string_view items);

}  // namespace syncql::runtime
