#include "sandbox/mariadb/information_type.h"

namespace syncql::sandbox {

std::string information_data_type(const ColumnType& type) {
  switch (type.kind) {
    case TypeKind::Boolean:
      return "tinyint";
    case TypeKind::LargeInt:
      return "bigint unsigned";
    default:
      return type.text.substr(0, type.text.find_first_of("(<"));
  }
}

std::string information_column_type(const ColumnType& type) {
  switch (type.kind) {
    case TypeKind::Boolean:
      return "tinyint(1)";
    case TypeKind::LargeInt:
      return "bigint(20) unsigned";
    default:
      return type.text;
  }
}

}  // namespace syncql::sandbox
