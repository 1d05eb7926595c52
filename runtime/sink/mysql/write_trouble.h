// What a server's error number means for a batch that was being written. Pure.
#pragma once

#include <string_view>

#include "runtime/net/mysql_connection.h"

namespace syncql::runtime {

enum class WriteTrouble : std::uint8_t {
  Data,        // these rows will never be taken as they are
  Passing,     // the same statement may well succeed a little later
  Connection,  // it broke: what was not committed is undone by the server
  Fatal,       // nothing of the above: the job has to be changed
};

WriteTrouble write_trouble(const MysqlTrouble& trouble);

// A warning that tells nothing about the values: a deprecated word, a statement that is logged by
// rows.
bool is_harmless_warning(std::string_view number);

}  // namespace syncql::runtime
