// Documents that hold jobs, told apart by their keys: a script of DataWorks' code editor, a
// FlowSpec, the parameters of CreateDISyncTask, a DataX job. Each is brought into the form of the
// first. Knows the forms, and no statement of SyncQL.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/catalog/catalog.h"
#include "compiler/job/job.h"
#include "compiler/lift/json/node.h"

namespace syncql::lift {

struct Context {
  SourceManager& sources;
  catalog::Catalog& catalog;
  Diagnostics& diagnostics;
};

// A data source that a document describes: what CREATE DATASOURCE would say.
struct Declaration {
  std::string name;
  std::string connector;
  std::vector<std::string> options;  // `host = 'db'` each, secrets as env('…')
};

struct Document {
  std::string name;                        // of the job, as the document calls it
  Node script;                             // `steps`, `setting`, `order`
  std::vector<job::Parameter> parameters;  // that the document gives a value
  std::vector<Declaration> datasources;
  bool defaults_may_stand = false;  // what the compiler adds by itself is no difference
  // A document of another form that holds this one job and no more of its script than the settings
  // speak of; `form` as the standard library calls it: `flowspec`. Null where the script is all.
  Node around = {};
  std::string_view form = {};
  std::vector<std::string> options = {};  // that say what stands at no place of its own: `a = 1`
};

// All jobs of a document, in its order; `name` is theirs where the document has none. None where
// anything is wrong with it: reported.
std::vector<Document> read_documents(const Context& context, FileId file, const std::string& name);

// The JSON in a text of a document, as a file of its own: reports show its lines.
std::optional<Node> read_nested(const Context& context, const Node& text, const std::string& title);

// `keys` of an object, for a message: `a`, `b` and `c`.
std::string list_of_keys(const std::vector<std::string>& keys);

}  // namespace syncql::lift
