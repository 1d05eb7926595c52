// From what the protocol and the server's catalogue say about a column to what the rest of the
// runtime knows about it. Pure; asks no server.
#pragma once

#include <map>
#include <string>

#include "runtime/net/mysql_field.h"
#include "runtime/source/mysql/read_request.h"
#include "runtime/source/source.h"

namespace syncql::runtime {

// The catalogue's types of a table's columns, by name in lower case: `bigint(20) unsigned`.
using CatalogueTypes = std::map<std::string, std::string>;

// A column as the catalogue has it.
struct CatalogueColumn {
  std::string name;
  std::string data_type;      // `bigint`
  std::string character_set;  // empty: the column holds no text
  std::uint64_t length = 0;   // of a text, in characters
};

std::string lower_case(std::string_view text);

// `type` is the catalogue's where the field's name is found there, else made from the metadata.
SourceColumn described_column(const MysqlField& field, const CatalogueTypes& types,
                              MysqlDialect dialect);

// SQL that gives the column's value as text or a plain number where the column itself would come
// as raw bits (BIT, spatial types) or padded with zeros (ZEROFILL); else `item` as it is.
std::string plain_item(const MysqlField& field, const std::string& item);

// The longest text of a column in UTF-8; 0 where it is as good as unbounded, or no text.
std::uint64_t longest_bytes(const CatalogueColumn& column);
std::uint64_t longest_characters(const CatalogueColumn& column);

bool is_integer(const MysqlField& field);

}  // namespace syncql::runtime
