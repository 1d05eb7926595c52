#include "sandbox/mariadb/load_data.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <fmt/format.h>

#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {

namespace {

// The statement's format: tabs, line feeds and backslashes are escaped, NULL is `\N`.
void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\0':
        out += "\\0";
        break;
      case '\t':
      case '\n':
      case '\\':
        out += '\\';
        [[fallthrough]];
      default:
        out += c;
    }
  }
}

// FLOAT is stored in a DOUBLE column: the shortest digits of the float are what SELECT prints.
void append_float(std::string& out, const std::string& text) {
  float value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    append_escaped(out, text);
    return;
  }
  char digits[32];
  out.append(digits, std::to_chars(digits, digits + sizeof(digits), value).ptr);
}

// Hands out the rows piece by piece, as the client library asks for them.
class RowFeed {
 public:
  RowFeed(const Table& table, const LoadRows& rows, bool with_deletes)
      : rows_(rows), with_deletes_(with_deletes) {
    for (const std::size_t column : rows.columns) {
      floats_.push_back(table.columns.at(column).type.kind == TypeKind::Float);
    }
  }

  int read(char* buffer, unsigned length) {
    while (piece_.size() - sent_ < length && next_ < rows_.cells.size()) append_row();
    const std::size_t count = std::min<std::size_t>(length, piece_.size() - sent_);
    std::memcpy(buffer, piece_.data() + sent_, count);
    sent_ += count;
    if (sent_ == piece_.size()) {
      piece_.clear();
      sent_ = 0;
    }
    return static_cast<int>(count);
  }

 private:
  void append_row() {
    if (with_deletes_) piece_ += rows_.deletes.at(row_) ? "1\t" : "0\t";
    for (std::size_t i = 0; i < floats_.size(); ++i) {
      if (i > 0) piece_ += '\t';
      const std::optional<std::string>& cell = rows_.cells[next_ + i];
      if (!cell) {
        piece_ += "\\N";
      } else if (floats_[i]) {
        append_float(piece_, *cell);
      } else {
        append_escaped(piece_, *cell);
      }
    }
    piece_ += '\n';
    next_ += floats_.size();
    ++row_;
  }

  const LoadRows& rows_;
  bool with_deletes_;
  std::vector<bool> floats_;  // one a loaded column
  std::string piece_;
  std::size_t sent_ = 0;  // of piece_
  std::size_t next_ = 0;  // index into rows_.cells
  std::size_t row_ = 0;
};

int feed_init(void** state, const char* /*file*/, void* feed) {
  *state = feed;
  return 0;
}
int feed_read(void* feed, char* buffer, unsigned length) {
  return static_cast<RowFeed*>(feed)->read(buffer, length);
}
void feed_end(void* /*feed*/) {}
int feed_error(void* /*feed*/, char* message, unsigned length) {
  if (length > 0) message[0] = '\0';
  return 0;
}

std::string statement(const LoadTarget& target, const Table& table, const LoadRows& rows) {
  std::string columns = target.with_deletes ? "`__op`" : "";
  for (const std::size_t index : rows.columns) {
    if (!columns.empty()) columns += ',';
    columns += quote_name(table.columns.at(index).name);
  }
  return fmt::format(
      "LOAD DATA LOCAL INFILE 'rows' {} INTO TABLE {} CHARACTER SET binary "
      "FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n' ({})",
      target.replace ? "REPLACE" : "", target.table, columns);
}

tl::expected<void, SqlError> first_warning(SqlConnection& connection) {
  const auto warnings = connection.query("SHOW WARNINGS");
  if (!warnings) return tl::make_unexpected(warnings.error());
  for (const TextRow& row : *warnings) {
    if (row.at(0) == "Note") continue;
    return tl::make_unexpected(SqlError{1366, "HY000", row.at(2).value_or("")});
  }
  return {};
}

}  // namespace

tl::expected<void, SqlError> load_data(SqlConnection& connection, const LoadTarget& target,
                                       const Table& table, const LoadRows& rows) {
  RowFeed feed(table, rows, target.with_deletes);
  mysql_set_local_infile_handler(connection.handle(), feed_init, feed_read, feed_end, feed_error,
                                 &feed);
  auto done = connection.execute(statement(target, table, rows));
  mysql_set_local_infile_default(connection.handle());
  if (!done) return done;
  if (mysql_warning_count(connection.handle()) == 0) return {};
  return first_warning(connection);
}

}  // namespace syncql::sandbox
