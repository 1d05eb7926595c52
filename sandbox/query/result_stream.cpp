#include "sandbox/query/result_stream.h"

#include "sandbox/query/column_mapping.h"
#include "sandbox/query/wire/payload.h"

namespace syncql::sandbox {

namespace {

constexpr char kNull = '\xFB';
constexpr std::string_view kNoFraction = ".000000";

// DATETIME holds microseconds and shows them only where there are any.
std::string_view shown(std::string_view cell, const WireColumn& column) {
  if (column.type == WireType::DateTime && cell.ends_with(kNoFraction)) {
    cell.remove_suffix(kNoFraction.size());
  }
  return cell;
}

void write_head(const std::vector<WireColumn>& columns, PacketStream& client) {
  client.write(column_count_message(columns.size()));
  for (const WireColumn& column : columns) client.write(column_message(column));
  client.write(eof_message());
}

void write_rows(MYSQL_RES* result, const std::vector<WireColumn>& columns, PacketStream& client) {
  std::string payload;
  while (MYSQL_ROW row = mysql_fetch_row(result)) {
    const unsigned long* lengths = mysql_fetch_lengths(result);
    payload.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (row[i] == nullptr) {
        payload += kNull;
      } else {
        append_text(payload, shown({row[i], lengths[i]}, columns[i]));
      }
    }
    client.write(payload);
    if (client.failed()) return;
  }
}

}  // namespace

tl::expected<void, SqlError> stream_result(const Catalog& catalog, SqlConnection& connection,
                                           std::string_view sql, PacketStream& client) {
  MYSQL* mysql = connection.handle();
  if (mysql_real_query(mysql, sql.data(), sql.size()) != 0) {
    return tl::make_unexpected(connection.last_error());
  }
  const ResultHandle result(mysql_use_result(mysql));
  if (!result) {
    if (mysql_errno(mysql) != 0) return tl::make_unexpected(connection.last_error());
    client.write(ok_message(mysql_affected_rows(mysql)));
    return {};
  }
  const std::vector<WireColumn> columns =
      wire_columns(catalog, mysql_fetch_fields(result.get()), mysql_num_fields(result.get()));
  write_head(columns, client);
  write_rows(result.get(), columns, client);
  if (client.failed()) {
    connection.interrupt();  // else freeing the result would read the rest of it
    return {};
  }
  if (mysql_errno(mysql) != 0) return tl::make_unexpected(connection.last_error());
  client.write(eof_message());
  return {};
}

}  // namespace syncql::sandbox
