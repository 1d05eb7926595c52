// Writes docs/ anew: every page of the reference, from the standard library and the registry of
// diagnostics. Usage: write_docs FOLDER
#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

#include "cli/codes.h"
#include "cli/reference/markdown.h"
#include "compiler/catalog/catalog.h"

namespace {

bool write(const std::filesystem::path& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  out.flush();
  if (!out) std::cerr << "cannot write " << path << "\n";
  return static_cast<bool>(out);
}

bool write_all(const std::filesystem::path& folder) {
  syncql::SourceManager sources;
  syncql::Diagnostics diagnostics;
  syncql::catalog::Catalog catalog(sources, diagnostics);
  std::filesystem::create_directories(folder / "connectors");
  std::vector<syncql::catalog::ConnectorSpec> connectors;
  bool good = true;
  for (const std::string& name : catalog.connector_names()) {
    connectors.push_back(*catalog.connector(name));
    good &= write(folder / "connectors" / (name + ".md"),
                  syncql::cli::markdown(syncql::cli::connector_page(connectors.back())));
  }
  good &= write(folder / "connectors" / "README.md", syncql::cli::markdown_overview(connectors));
  good &= write(folder / "settings.md",
                syncql::cli::markdown(syncql::cli::settings_page(catalog.settings())));
  good &=
      write(folder / "diagnostics.md", syncql::cli::markdown_diagnostics(syncql::cli::all_codes()));
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: write_docs FOLDER\n";
    return 2;
  }
  return write_all(argv[1]) ? 0 : 1;
}
