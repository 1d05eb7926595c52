#include "runtime/net/mysql_fields.h"

namespace syncql::runtime {
namespace {

constexpr unsigned kBinaryCharacterSet = 63;  // the number of collation `binary`

std::string attribute(const MYSQL_FIELD& field, mariadb_field_attr_t which) {
  MARIADB_CONST_STRING text{};
  if (mariadb_field_attr(&text, &field, which) != 0 || text.str == nullptr) return {};
  return {text.str, text.length};
}

MysqlField described(const MYSQL_FIELD& field) {
  MysqlField out;
  out.name.assign(field.name, field.name_length);
  out.type = static_cast<MysqlType>(field.type);
  out.is_unsigned = (field.flags & UNSIGNED_FLAG) != 0;
  out.zerofill = (field.flags & ZEROFILL_FLAG) != 0;
  out.nullable = (field.flags & NOT_NULL_FLAG) == 0;
  out.is_enum = (field.flags & ENUM_FLAG) != 0;
  out.is_set = (field.flags & SET_FLAG) != 0;
  out.binary = field.charsetnr == kBinaryCharacterSet;
  out.decimals = static_cast<std::uint8_t>(field.decimals);
  out.extended = attribute(field, MARIADB_FIELD_ATTR_DATA_TYPE_NAME);
  if (out.extended.empty()) out.extended = attribute(field, MARIADB_FIELD_ATTR_FORMAT_NAME);
  return out;
}

}  // namespace

std::vector<MysqlField> described_fields(std::span<const MYSQL_FIELD> fields) {
  std::vector<MysqlField> out;
  out.reserve(fields.size());
  for (const MYSQL_FIELD& field : fields) out.push_back(described(field));
  return out;
}

}  // namespace syncql::runtime
