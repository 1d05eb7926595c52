// The rules for how a table is laid out: partitions, distribution, order, properties.
#pragma once

#include "sandbox/query/dialect/analyze_columns.h"

namespace syncql::sandbox {

Violation check_partition(const CreateTable& create, const Table& table);
// Sets the distribution, or the one that the model has where none is written.
Violation apply_distribution(const CreateTable& create, TableDefinition& definition);
Violation check_order(const CreateTable& create, const Table& table);
// Checks the number of replicas and fills in what SHOW CREATE TABLE prints always.
Violation apply_properties(TableDefinition& definition);

}  // namespace syncql::sandbox
