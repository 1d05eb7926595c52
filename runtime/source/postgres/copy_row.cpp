#include "runtime/source/postgres/copy_row.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstddef>
#include <optional>

#include "runtime/source/postgres/big_endian.h"
#include "runtime/source/postgres/numeric_text.h"
#include "runtime/source/postgres/temporal_text.h"

namespace syncql::runtime {
namespace {

constexpr std::string_view kSignature("PGCOPY\n\377\r\n\0", 11);
constexpr std::size_t kUuidBytes = 16;
constexpr std::size_t kUuidText = 36;
constexpr std::size_t kPrinted = std::max(kLongestMomentText, kUuidText);  // bytes, mostly

// Takes integers and pieces from the front of a message; what is not there is seen before.
class Wire {
 public:
  explicit Wire(std::string_view bytes) : bytes_(bytes) {}

  template <typename T>
  std::optional<T> number() {
    if (bytes_.size() < sizeof(T)) return std::nullopt;
    const T value = big_endian<T>(bytes_.data());
    bytes_.remove_prefix(sizeof(T));
    return value;
  }
  std::optional<std::string_view> piece(std::size_t size) {
    if (bytes_.size() < size) return std::nullopt;
    const std::string_view out = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return out;
  }
  bool is_empty() const { return bytes_.empty(); }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

// Behind the signature: flags, and an extension that readers pass over.
std::optional<std::string_view> without_header(std::string_view message) {
  if (!message.starts_with(kSignature)) return std::nullopt;
  Wire wire(message.substr(kSignature.size()));
  if (!wire.number<std::int32_t>()) return std::nullopt;
  const auto extension = wire.number<std::uint32_t>();
  if (!extension || !wire.piece(*extension)) return std::nullopt;
  return wire.rest();
}

void put_text(std::string_view text, Cell& cell) {
  cell.kind = Cell::Kind::Text;
  cell.bytes = {text.data(), text.size()};
}

template <typename T>
bool put_integer(std::string_view value, Cell& cell) {
  cell.kind = Cell::Kind::Int64;
  if (value.size() != sizeof(T)) return false;
  cell.int64 = big_endian<T>(value.data());
  return true;
}

// What is not finite has no form as a number that all targets know: they get the server's word.
template <typename Float, typename Bits>
bool put_floating(std::string_view value, Cell& cell) {
  if (value.size() != sizeof(Bits)) return false;
  const auto number = std::bit_cast<Float>(big_endian<Bits>(value.data()));
  if (std::isnan(number)) {
    put_text("NaN", cell);
  } else if (std::isinf(number)) {
    put_text(number > 0 ? "Infinity" : "-Infinity", cell);
  } else if constexpr (sizeof(Float) == sizeof(float)) {
    cell.kind = Cell::Kind::Float;
    cell.float32 = number;
  } else {
    cell.kind = Cell::Kind::Double;
    cell.float64 = number;
  }
  return true;
}

template <typename Count>
bool put_moment(std::string_view value, std::size_t (*print)(Count, char*), std::vector<char>& text,
                Cell& cell) {
  if (value.size() != sizeof(Count)) return false;
  const std::size_t size = print(big_endian<Count>(value.data()), text.data());
  put_text({text.data(), size}, cell);
  return true;
}

bool put_numeric(std::string_view value, std::vector<char>& text, Cell& cell) {
  const auto printed = numeric_text(value, text);
  if (printed) put_text(*printed, cell);
  return printed.has_value();
}

bool put_uuid(std::string_view value, std::vector<char>& text, Cell& cell) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  if (value.size() != kUuidBytes) return false;
  char* out = text.data();
  for (std::size_t i = 0; i < kUuidBytes; ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *out++ = '-';
    const auto byte = static_cast<unsigned char>(value[i]);
    *out++ = kDigits[byte >> 4];
    *out++ = kDigits[byte & 15];
  }
  put_text({text.data(), kUuidText}, cell);
  return true;
}

bool put_jsonb(std::string_view value, Cell& cell) {
  if (!value.starts_with('\1')) return false;
  put_text(value.substr(1), cell);
  return true;
}

}  // namespace

CopyRow::CopyRow(const std::vector<CellForm>& forms) : cells_(forms.size()) {
  columns_.reserve(forms.size());
  for (const CellForm form : forms) columns_.push_back({form, std::vector<char>(kPrinted)});
}

CopyMessage CopyRow::decode(std::string_view message) {
  if (!begun_) {
    const auto rows = without_header(message);
    if (!rows) return CopyMessage::Torn;
    begun_ = true;
    message = *rows;
  }
  Wire wire(message);
  const auto count = wire.number<std::int16_t>();
  if (count == -1 && wire.is_empty()) return CopyMessage::End;
  if (!count || static_cast<std::size_t>(*count) != cells_.size()) return CopyMessage::Torn;
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    const auto size = wire.number<std::int32_t>();
    if (size == -1) {
      cells_[i].kind = Cell::Kind::Null;
      continue;
    }
    const auto value = size ? wire.piece(static_cast<std::uint32_t>(*size)) : std::nullopt;
    if (!value || !decode_value(*value, columns_[i], cells_[i])) return CopyMessage::Torn;
  }
  return wire.is_empty() ? CopyMessage::Values : CopyMessage::Torn;
}

bool CopyRow::decode_value(std::string_view value, Column& column, Cell& cell) {
  switch (column.form) {
    case CellForm::Text:
    case CellForm::Bytes:
      put_text(value, cell);
      return true;
    case CellForm::Jsonb:
      return put_jsonb(value, cell);
    case CellForm::Boolean:
      return put_integer<std::uint8_t>(value, cell);
    case CellForm::Int16:
      return put_integer<std::int16_t>(value, cell);
    case CellForm::Int32:
      return put_integer<std::int32_t>(value, cell);
    case CellForm::Int64:
      return put_integer<std::int64_t>(value, cell);
    case CellForm::Oid:
      return put_integer<std::uint32_t>(value, cell);
    case CellForm::Float32:
      return put_floating<float, std::uint32_t>(value, cell);
    case CellForm::Float64:
      return put_floating<double, std::uint64_t>(value, cell);
    case CellForm::Numeric:
      return put_numeric(value, column.text, cell);
    case CellForm::Date:
      return put_moment<std::int32_t>(value, date_text, column.text, cell);
    case CellForm::Time:
      return put_moment<std::int64_t>(value, time_of_day_text, column.text, cell);
    case CellForm::Timestamp:
      return put_moment<std::int64_t>(value, timestamp_text, column.text, cell);
    case CellForm::Uuid:
      return put_uuid(value, column.text, cell);
  }
  return false;
}

}  // namespace syncql::runtime
