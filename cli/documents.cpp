#include "cli/documents.h"

#include <fmt/format.h>

#include "compiler/driver/import.h"

namespace syncql::cli {
namespace {

// What stands in a text that is not among those of the compilation is told by its line.
std::vector<Diagnostic> without_places(const driver::Import& import, const std::string& document) {
  std::vector<Diagnostic> out;
  for (Diagnostic item : import.diagnostics.items()) {
    item.with_note(item.span
                       ? fmt::format("in `{}`, line {}", document,
                                     import.sources.file(item.span->file).line(item.span->begin))
                       : fmt::format("in `{}`", document));
    item.span.reset();
    item.related.clear();
    item.fix.reset();
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace

bool is_document(const std::string& path) {
  return path.ends_with(".json") && !path.ends_with(".job.json");
}

DocumentScripts scripts_of(const std::vector<std::string>& files,
                           const driver::ReadFile& read_file) {
  DocumentScripts out;
  std::vector<std::string> scripts;
  for (const std::string& file : files) {
    if (!is_document(file)) scripts.push_back(file);
  }
  for (const std::string& file : files) {
    if (!is_document(file)) {
      out.files.push_back(file);
      continue;
    }
    driver::ImportRequest request;
    request.documents = {file};
    request.scripts = scripts;
    request.read_file = read_file;
    driver::Import import = driver::import_documents(request);
    if (import.diagnostics.has_errors()) {
      out.sources = std::move(import.sources);
      out.diagnostics = std::move(import.diagnostics);
      return out;
    }
    for (Diagnostic& remark : without_places(import, file))
      out.remarks.push_back(std::move(remark));
    for (driver::ImportedScript& script : import.scripts) {
      const std::string name = fmt::format("{}: {}", file, script.name);
      out.files.push_back(name);
      out.texts[name] = std::move(script.text);
    }
  }
  return out;
}

}  // namespace syncql::cli
