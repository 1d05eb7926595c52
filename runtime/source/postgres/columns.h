// From what PostgreSQL says about a type to what the rest of the runtime knows about it, and how
// its values are turned into cells. Pure; asks no server.
#pragma once

#include <cstdint>
#include <string>

#include "runtime/net/postgres_connection.h"
#include "runtime/source/postgres/catalogue.h"
#include "runtime/source/postgres/copy_row.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

struct ColumnReading {
  SourceColumn column;
  CellForm form = CellForm::Text;
  std::string item;     // SQL of the value as it is read
  std::string refusal;  // why the type cannot be read; empty: it can
};

// `item` is the SQL of the column. What has no form of its own (CellForm) is converted at the
// server: arrays into JSON, money into numeric, points of time into the session's zone, others into
// the text that the server prints.
ColumnReading column_reading(const PostgresField& field, const TypeDescription& type,
                             const std::string& item);

// A value as a text that its type's literals are read from.
std::string as_text(const std::string& item);

}  // namespace syncql::runtime
