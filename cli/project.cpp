#include "cli/project.h"

#include <filesystem>
#include <iostream>

#include "cli/documents.h"
#include "cli/read_file.h"
#include "compiler/base/github_report.h"
#include "compiler/base/json_report.h"
#include "compiler/base/sarif_report.h"
#include "compiler/base/text_report.h"

namespace syncql::cli {
namespace {

// Without links and relative parts. A path that leads nowhere stays as it is.
std::string identity(const std::string& path) {
  std::error_code failed;
  const std::filesystem::path real = std::filesystem::canonical(path, failed);
  return failed ? path : real.string();
}

}  // namespace

driver::Request request_of(const Project& project) {
  driver::Request request;
  request.files = project.files;
  request.read_file = read_file;
  request.identity = identity;
  request.strict = project.strict;
  return request;
}

driver::Compilation compile_project(const Project& project, std::optional<lower::Form> form) {
  DocumentScripts documents = scripts_of(project.files, read_file);
  if (documents.diagnostics.has_errors()) {
    driver::Compilation refused;
    refused.sources = std::move(documents.sources);
    refused.diagnostics = std::move(documents.diagnostics);
    return refused;
  }
  driver::Request request = request_of(project);
  request.files = documents.files;
  request.read_file = [&](const std::string& path) {
    const auto script = documents.texts.find(path);
    return script == documents.texts.end() ? read_file(path) : std::optional(script->second);
  };
  request.emit = form.has_value();
  request.form = form.value_or(lower::Form::Dataworks);
  driver::Compilation compilation = driver::compile(request);
  for (Diagnostic& remark : documents.remarks) compilation.diagnostics.add(std::move(remark));
  return compilation;
}

void Messages::say(const Diagnostics& diagnostics) {
  switch (format_) {
    case ErrorFormat::Text:
      std::cerr << text_report(diagnostics, sources_);
      return;
    case ErrorFormat::Github:
      (output_ == Output::Free ? std::cout : std::cerr) << github_report(diagnostics, sources_);
      return;
    case ErrorFormat::Json:
    case ErrorFormat::Sarif:
      for (const Diagnostic& item : diagnostics.items()) kept_.add(item);
  }
}

void Messages::say(std::vector<Diagnostic> diagnostics) {
  Diagnostics bag;
  for (Diagnostic& item : diagnostics) bag.add(std::move(item));
  say(bag);
}

void Messages::finish() const {
  if (format_ == ErrorFormat::Json) std::cerr << json_report(kept_, sources_);
  if (format_ == ErrorFormat::Sarif) std::cerr << sarif_report(kept_, sources_, SYNCQL_VERSION);
}

}  // namespace syncql::cli
