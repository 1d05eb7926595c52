#include "runtime/source/sqlite/sqlite_reader.h"

namespace syncql::runtime {
namespace {

void set_bytes(Cell& cell, const void* data, int size) {
  cell.kind = Cell::Kind::Text;
  cell.bytes = {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

// A value's class is the value's own. Where bytes are promised, all come as bytes: a number's are
// its digits.
void set_cell(Cell& cell, sqlite3_stmt* row, int column, ValueClass promised) {
  switch (sqlite3_column_type(row, column)) {
    case SQLITE_NULL:
      cell.kind = Cell::Kind::Null;
      return;
    case SQLITE_INTEGER:
      if (promised == ValueClass::Binary) break;
      cell.kind = Cell::Kind::Int64;
      cell.int64 = sqlite3_column_int64(row, column);
      return;
    case SQLITE_FLOAT:
      if (promised == ValueClass::Binary) break;
      cell.kind = Cell::Kind::Double;
      cell.float64 = sqlite3_column_double(row, column);
      return;
    case SQLITE_BLOB: {
      const void* data = sqlite3_column_blob(row, column);  // before its size: so the manual
      return set_bytes(cell, data, sqlite3_column_bytes(row, column));
    }
    default:
      break;
  }
  const unsigned char* text = sqlite3_column_text(row, column);
  set_bytes(cell, text, sqlite3_column_bytes(row, column));
}

}  // namespace

void SqliteReader::fill(sqlite3_stmt* row, std::vector<Cell>& cells) const {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const ValueClass promised =
        i < select_.columns.size() ? select_.columns[i].values : ValueClass::Integer;
    set_cell(cells[i], row, static_cast<int>(i), promised);
  }
}

Result<void> SqliteReader::read(const Split& split, RowConsumer& consumer,
                                const std::atomic<bool>& stop) {
  const auto statement = connection_.prepare(sqlite_statement(select_, split));
  if (!statement) return fail(statement.error());
  std::vector<Cell> cells(static_cast<std::size_t>(sqlite3_column_count(statement->get())));
  while (!stop.load(std::memory_order_relaxed)) {
    const auto row = connection_.step(statement->get(), stop);
    if (!row) return fail(row.error());
    if (!*row) return {};
    fill(statement->get(), cells);
    if (!consumer.consume(cells)) return {};
  }
  return {};
}

}  // namespace syncql::runtime
