// The text of the COPY that reads a table, or a part of it. Pure text: asks no server.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/source/postgres/read_request.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct PostgresSelect {
  std::vector<std::string> items;  // SQL of each output column
  std::string from;                // SQL
  std::string where;               // SQL; empty: every row
};

// `"schema"."table"`, or the job's own query in its place; the items are still to be filled in.
PostgresSelect select_of(const PostgresRequest& request, const std::string& table);

// An item that the user wrote: a comment to the line's end must not swallow what follows.
std::string closed_sql(std::string_view text);

// `SELECT <items> FROM … WHERE …`; `predicate` is joined to the condition by AND; empty: none.
std::string select_text(const PostgresSelect& select, const std::vector<std::string>& items,
                        std::string_view predicate);

// Names (quoted) of the columns in whose order a split is read.
using KeyColumns = std::vector<std::string>;

// The whole table, in parts that are told by a key: the conditions that together hold once for
// every row in which the key is not NULL. `bounds` ascend, each with a text a column.
std::vector<std::string> range_predicates(const KeyColumns& key, const std::vector<RowKey>& bounds);

// The condition of a split with what is left of it.
std::string split_predicate(const Split& split, const KeyColumns& key);

// ` ORDER BY "schema"."table"."a", …`: a bare name could be that of an expression of the job.
std::string order_text(const PostgresSelect& select, const KeyColumns& key);

}  // namespace syncql::runtime
