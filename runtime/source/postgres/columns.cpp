#include "runtime/source/postgres/columns.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace syncql::runtime {
namespace {

struct KnownType {
  std::uint32_t oid;  // fixed for built-in types: pg_type.dat
  ValueClass values;
  CellForm form;
  const char* item = "{}";  // SQL of a value; what has no form of its own is converted there
};

// Casting the last three to text would not give what the server prints.
constexpr KnownType kKnownTypes[] = {
    {16, ValueClass::Boolean, CellForm::Boolean},                                     // bool
    {17, ValueClass::Binary, CellForm::Bytes},                                        // bytea
    {19, ValueClass::Text, CellForm::Text},                                           // name
    {20, ValueClass::Integer, CellForm::Int64},                                       // int8
    {21, ValueClass::Integer, CellForm::Int16},                                       // int2
    {23, ValueClass::Integer, CellForm::Int32},                                       // int4
    {25, ValueClass::Text, CellForm::Text},                                           // text
    {26, ValueClass::Integer, CellForm::Oid},                                         // oid
    {114, ValueClass::Json, CellForm::Text},                                          // json
    {700, ValueClass::Floating, CellForm::Float32},                                   // float4
    {701, ValueClass::Floating, CellForm::Float64},                                   // float8
    {1042, ValueClass::Text, CellForm::Text},                                         // bpchar
    {1043, ValueClass::Text, CellForm::Text},                                         // varchar
    {1082, ValueClass::Date, CellForm::Date},                                         // date
    {1083, ValueClass::Time, CellForm::Time},                                         // time
    {1114, ValueClass::DateTime, CellForm::Timestamp},                                // timestamp
    {1700, ValueClass::Decimal, CellForm::Numeric},                                   // numeric
    {2950, ValueClass::Text, CellForm::Uuid},                                         // uuid
    {3802, ValueClass::Json, CellForm::Jsonb},                                        // jsonb
    {790, ValueClass::Decimal, CellForm::Numeric, "({})::pg_catalog.numeric"},        // money
    {1184, ValueClass::DateTime, CellForm::Timestamp, "({})::pg_catalog.timestamp"},  // timestamptz
    {18, ValueClass::Text, CellForm::Text, "pg_catalog.textin(pg_catalog.charout({}))"},   // "char"
    {142, ValueClass::Text, CellForm::Text, "pg_catalog.textin(pg_catalog.xml_out({}))"},  // xml
    {869, ValueClass::Text, CellForm::Text, "pg_catalog.textin(pg_catalog.inet_out({}))"},  // inet
};

// pg_type.typcategory
constexpr char kArray = 'A';
constexpr char kEnum = 'E';
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
  const auto* known = std::find_if(std::begin(kKnownTypes), std::end(kKnownTypes),
                                   [&](const KnownType& one) { return one.oid == field.type; });
  if (known != std::end(kKnownTypes)) {
    out.column.values = known->values;
    out.form = known->form;
    out.item = fmt::format(fmt::runtime(known->item), item);
    return out;
  }
  out.refusal = refusal_of(type);
  if (!out.refusal.empty()) {
    out.column.values = ValueClass::Unsupported;
  } else if (type.category == kArray) {
    out.column.values = ValueClass::Json;
    out.item = fmt::format("pg_catalog.array_to_json({})", item);
  } else {
    out.column.values = ValueClass::Text;
    out.item = type.category == kEnum ? item : as_text(item);
  }
  return out;
}

std::string as_text(const std::string& item) {
  return fmt::format("({})::pg_catalog.text", item);
}

}  // namespace syncql::runtime
