#include "runtime/source/postgres/columns.h"

#include <fmt/format.h>

namespace syncql::runtime {
namespace {

struct KnownType {
  std::uint32_t oid;  // fixed for built-in types: pg_type.dat
  ValueClass values;
  CellForm form;
};

constexpr KnownType kKnownTypes[] = {
    {16, ValueClass::Boolean, CellForm::Boolean},     // bool
    {17, ValueClass::Binary, CellForm::Bytes},        // bytea
    {20, ValueClass::Integer, CellForm::Text},        // int8
    {21, ValueClass::Integer, CellForm::Text},        // int2
    {23, ValueClass::Integer, CellForm::Text},        // int4
    {26, ValueClass::Integer, CellForm::Text},        // oid
    {114, ValueClass::Json, CellForm::Text},          // json
    {700, ValueClass::Floating, CellForm::Text},      // float4
    {701, ValueClass::Floating, CellForm::Text},      // float8
    {1082, ValueClass::Date, CellForm::Text},         // date
    {1083, ValueClass::Time, CellForm::Text},         // time
    {1114, ValueClass::DateTime, CellForm::Text},     // timestamp
    {1184, ValueClass::DateTime, CellForm::Instant},  // timestamptz
    {1700, ValueClass::Decimal, CellForm::Text},      // numeric
    {3802, ValueClass::Json, CellForm::Text},         // jsonb
};
constexpr std::uint32_t kMoney = 790;

// pg_type.typcategory
constexpr char kArray = 'A';
constexpr char kGeometric = 'G';
constexpr char kPseudo = 'P';

std::string refusal_of(const TypeDescription& type) {
  if (type.is_composite || type.category == kPseudo) return "rows within rows have no form there";
  if (type.category == kGeometric || type.name == "geometry" || type.name == "geography") {
    return "the target has no geometry";
  }
  return {};
}

}  // namespace

ColumnReading column_reading(const PostgresField& field, const TypeDescription& type,
                             const std::string& item) {
  ColumnReading out;
  out.column.name = field.name;
  out.column.type = type.text;
  out.column.values = ValueClass::Text;
  out.item = item;
  for (const KnownType& known : kKnownTypes) {
    if (known.oid != field.type) continue;
    out.column.values = known.values;
    out.form = known.form;
  }
  if (field.type == kMoney) {
    out.column.values = ValueClass::Decimal;
    out.item = fmt::format("({})::numeric", item);
  } else if (type.category == kArray) {
    out.column.values = ValueClass::Json;
    out.item = fmt::format("pg_catalog.array_to_json({})", item);
  } else {
    out.refusal = refusal_of(type);
    if (!out.refusal.empty()) out.column.values = ValueClass::Unsupported;
  }
  return out;
}

}  // namespace syncql::runtime
