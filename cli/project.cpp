#include "cli/project.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "compiler/base/json_report.h"
#include "compiler/base/text_report.h"

namespace syncql::cli {
namespace {

std::optional<std::string> read_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  std::string text(std::istreambuf_iterator<char>(in), {});
  if (in.bad()) return std::nullopt;
  return text;
}

}  // namespace

driver::Compilation compile_project(const Project& project, bool emit) {
  driver::Request request;
  request.files = project.files;
  request.read_file = read_file;
  request.strict = project.strict;
  request.emit = emit;
  return driver::compile(request);
}

void print_diagnostics(const Diagnostics& diagnostics, const SourceManager& sources,
                       ErrorFormat format) {
  if (format == ErrorFormat::Json) {
    std::cerr << json_report(diagnostics, sources);
  } else {
    std::cerr << text_report(diagnostics, sources);
  }
}

}  // namespace syncql::cli
