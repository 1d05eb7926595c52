// Documents of DataWorks and DataX back into scripts, as one function: files in, texts out. Every
// text has been compiled, and its job compared with the document's. Does no input or output of its
// own.
#pragma once

#include <string>
#include <vector>

#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"

namespace syncql::driver {

struct ImportRequest {
  std::vector<std::string> documents;
  std::vector<std::string> scripts;  // whose connectors and data sources the documents may use
  ReadFile read_file;
  bool together = false;           // one script of all documents
  bool datasources_apart = false;  // declared in a script of their own, which the others include
  bool strict = false;             // warnings are errors
};

struct ImportedScript {
  std::string name;  // file name without folder: `users.sync`
  std::string text;
};

struct Import {
  SourceManager sources;
  Diagnostics diagnostics;
  std::vector<ImportedScript> scripts;  // none after an error
};

Import import_documents(const ImportRequest& request);

}  // namespace syncql::driver
