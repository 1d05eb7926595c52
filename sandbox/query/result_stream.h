// The result of a MariaDB statement on its way to a client: row by row, never held whole.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sandbox/mariadb/catalog.h"
#include "sandbox/mariadb/sql_connection.h"
#include "sandbox/query/wire/packet_stream.h"

namespace syncql::sandbox {

// Runs the statement and writes its messages, including the last, unless the server refuses it:
// then nothing may have been written yet, and the error is the caller's to send. When the client
// goes away in the middle, the rest of the result is not read: the connection is spent.
tl::expected<void, SqlError> stream_result(const Catalog& catalog, SqlConnection& connection,
                                           std::string_view sql, PacketStream& client);

}  // namespace syncql::sandbox
