// What exists: the connectors (of the standard library, read when first asked for, and of the
// project), the job settings, and what the project has declared. Knows no statement of a job.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/catalog/connector_spec.h"
#include "compiler/catalog/table_schema.h"
#include "compiler/job/job.h"

namespace syncql::catalog {

class Catalog {
 public:
  // Texts of the standard library are added to `sources` as they are read. Both must outlive this.
  Catalog(SourceManager& sources, Diagnostics& diagnostics);

  // Null where there is none. The pointer stays valid.
  const ConnectorSpec* connector(std::string_view name);
  // All of them, sorted; reads none.
  std::vector<std::string> connector_names() const;
  const SectionSpec& settings();

  // A connector of the project. False where one of that name exists: nothing is changed then.
  bool add_connector(ConnectorSpec connector);

  // A declared data source. False where one of that name exists: nothing is changed then.
  bool add_datasource(job::Datasource datasource);
  const job::Datasource* datasource(std::string_view name) const;
  std::vector<std::string> datasource_names() const;

  // A known table. False where it is known already: nothing is changed then.
  bool add_table(TableSchema table);
  const TableLookup& tables() const { return tables_; }

  bool add_parameter(job::Parameter parameter);
  const job::Parameter* parameter(std::string_view name) const;
  std::vector<std::string> parameter_names() const;

 private:
  SourceManager& sources_;
  Diagnostics& diagnostics_;
  std::map<std::string, ConnectorSpec, std::less<>> connectors_;  // those read so far
  std::optional<SectionSpec> settings_;
  std::map<std::string, job::Datasource, std::less<>> datasources_;
  std::map<std::string, job::Parameter, std::less<>> parameters_;
  DefinedTables tables_;
};

}  // namespace syncql::catalog
