// What the names behind SYNC and FROM mean: a data source, its connector, a database, a table.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "compiler/sema/context.h"
#include "compiler/syntax/ast.h"

namespace syncql::sema {

enum class Side : std::uint8_t { Reader, Writer };

struct Place {
  const catalog::ConnectorSpec* connector = nullptr;
  const catalog::SectionSpec* section = nullptr;  // the connector's reader or writer
  job::Datasource datasource;
  std::string database;  // empty where the name has two parts
  std::string object;
  Span span;             // of the whole name
  Span datasource_span;  // of its first part
  Span database_span;    // of its second part, where it has three
  Span object_span;      // of its last part
};

// A declared data source, or a connector's name as an undeclared one. Nothing where it is neither;
// that is then reported.
std::optional<job::Datasource> find_datasource(const Context& context, const ast::Identifier& name);

// What the connector's option for the table is to hold: the table's name, with the database in
// front where the option wants it so.
std::string table_text(const Place& place);

// Nothing where the name means nothing; that is then reported. A connector whose section has no
// option for a table is named alone.
std::optional<Place> resolve_name(const Context& context, const ast::QualifiedName& name,
                                  Side side);

}  // namespace syncql::sema
