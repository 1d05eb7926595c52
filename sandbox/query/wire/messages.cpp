#include "sandbox/query/wire/messages.h"

#include "sandbox/query/wire/payload.h"

namespace syncql::sandbox {

namespace {

constexpr std::uint64_t kAutocommit = 2;
constexpr std::uint64_t kUtf8 = 33;
constexpr std::uint64_t kBinary = 63;

}  // namespace

std::string ok_message(std::uint64_t affected_rows) {
  std::string out(1, '\0');
  append_length(out, affected_rows);
  append_length(out, 0);  // last insert id
  append_integer(out, kAutocommit, 2);
  append_integer(out, 0, 2);  // warnings
  return out;
}

std::string eof_message() {
  std::string out = "\xFE";
  append_integer(out, 0, 2);  // warnings
  append_integer(out, kAutocommit, 2);
  return out;
}

std::string error_message(unsigned code, std::string_view state, std::string_view message) {
  std::string out = "\xFF";
  append_integer(out, code, 2);
  out += '#';
  out += state;
  out += message;
  return out;
}

std::string column_count_message(std::uint64_t count) {
  std::string out;
  append_length(out, count);
  return out;
}

std::string column_message(const WireColumn& column) {
  std::string out;
  append_text(out, "def");
  for (int i = 0; i < 3; ++i) append_text(out, "");  // schema, table, original table
  append_text(out, column.name);
  append_text(out, column.name);
  append_length(out, 0x0C);  // of the fields that follow
  append_integer(out, column.is_text ? kUtf8 : kBinary, 2);
  append_integer(out, column.length, 4);
  append_integer(out, static_cast<std::uint64_t>(column.type), 1);
  append_integer(out, 0, 2);  // flags
  append_integer(out, column.decimals, 1);
  append_integer(out, 0, 2);
  return out;
}

}  // namespace syncql::sandbox
