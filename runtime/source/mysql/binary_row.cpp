#include "runtime/source/mysql/binary_row.h"

#include <bit>
#include <cstring>

namespace syncql::runtime {
namespace {

static_assert(std::endian::native == std::endian::little, "the wire is little-endian");

template <typename T>
T loaded(const unsigned char* data) {
  T value;
  std::memcpy(&value, data, sizeof value);
  return value;
}

template <typename Unsigned>
void put_integer(const unsigned char* data, bool is_unsigned, Cell& cell) {
  const std::uint64_t bits = loaded<Unsigned>(data);
  if (is_unsigned) {
    cell.kind = Cell::Kind::UInt64;
    cell.uint64 = bits;
  } else {
    constexpr int kAbove = 64 - 8 * static_cast<int>(sizeof(Unsigned));  // the sign goes up there
    cell.kind = Cell::Kind::Int64;
    cell.int64 = static_cast<std::int64_t>(bits << kAbove) >> kAbove;
  }
}

void put_text(const char* data, std::size_t size, Cell& cell) {
  cell.kind = Cell::Kind::Text;
  cell.bytes = {data, size};
}

}  // namespace

BinaryRow::BinaryRow(const std::vector<MysqlField>& fields) : cells_(fields.size()) {
  columns_.reserve(fields.size());
  for (const MysqlField& field : fields) {
    Column& column = columns_.emplace_back();
    column.type = field.type;
    column.is_unsigned = field.is_unsigned;
    column.decimals = field.decimals;
  }
}

Row BinaryRow::decode(std::span<const MysqlBinaryRows::Value> values) {
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    if (values[i].data == nullptr) {
      cells_[i].kind = Cell::Kind::Null;
    } else {
      decode_value(values[i], columns_[i], cells_[i]);
    }
  }
  return cells_;
}

void BinaryRow::decode_value(const MysqlBinaryRows::Value& value, Column& column, Cell& cell) {
  switch (column.type) {
    case MysqlType::Tiny:
      return put_integer<std::uint8_t>(value.data, column.is_unsigned, cell);
    case MysqlType::Short:
      return put_integer<std::uint16_t>(value.data, column.is_unsigned, cell);
    case MysqlType::Long:
    case MysqlType::Int24:
      return put_integer<std::uint32_t>(value.data, column.is_unsigned, cell);
    case MysqlType::LongLong:
      return put_integer<std::uint64_t>(value.data, column.is_unsigned, cell);
    case MysqlType::Float:
      cell.kind = Cell::Kind::Float;
      cell.float32 = loaded<float>(value.data);
      return;
    case MysqlType::Double:
      cell.kind = Cell::Kind::Double;
      cell.float64 = loaded<double>(value.data);
      return;
    case MysqlType::Date:
    case MysqlType::NewDate:
    case MysqlType::DateTime:
    case MysqlType::Timestamp:
    case MysqlType::Time:
    case MysqlType::Year:
      return decode_temporal({value.data, value.size}, column, cell);
    default:
      return put_text(reinterpret_cast<const char*>(value.data), value.size, cell);
  }
}

void BinaryRow::decode_temporal(WireValue value, Column& column, Cell& cell) {
  char* out = column.text.data();
  std::size_t size = 0;
  switch (column.type) {
    case MysqlType::Time:
      size = time_text(value, column.decimals, out);
      break;
    case MysqlType::Year:
      size = year_text(value, out);
      break;
    case MysqlType::DateTime:
    case MysqlType::Timestamp:
      size = datetime_text(value, column.decimals, out);
      break;
    default:
      size = date_text(value, out);
      break;
  }
  put_text(out, size, cell);
}

}  // namespace syncql::runtime
