#include "cli/connectors_command.h"

#include <algorithm>
#include <iostream>

#include "cli/exit_code.h"
#include "cli/reference/page.h"
#include "cli/reference/terminal.h"
#include "compiler/base/suggest.h"
#include "compiler/catalog/catalog.h"

namespace syncql::cli {
namespace {

constexpr std::string_view kSettings = "settings";

int list(catalog::Catalog& catalog) {
  const std::vector<std::string> names = catalog.connector_names();
  std::size_t width = kSettings.size();
  for (const std::string& name : names) width = std::max(width, name.size());
  for (const std::string& name : names) {
    const catalog::ConnectorSpec* connector = catalog.connector(name);
    std::cout << name << std::string(width - name.size() + 2, ' ')
              << (connector->reader ? "reader " : "       ")
              << (connector->writer ? "writer  " : "        ") << connector->doc << "\n";
  }
  std::cout << kSettings << std::string(width - kSettings.size() + 2, ' ')
            << "               what every job may set in WITH, whatever its connectors\n"
            << "\n`syncql connectors NAME` shows the options of one\n";
  return kDone;
}

int unknown(const std::string& wanted, std::vector<std::string> names) {
  names.emplace_back(kSettings);
  std::cerr << "error: there is no connector `" << wanted << "`\n";
  if (const auto near = nearest(wanted, names)) {
    std::cerr << "  = help: did you mean `" << *near << "`?\n";
  }
  std::cerr << "  = help: `syncql connectors` lists them\n";
  return kUsage;
}

}  // namespace

int connectors_command(const ConnectorsOptions& options) {
  SourceManager sources;
  Diagnostics diagnostics;
  catalog::Catalog catalog(sources, diagnostics);
  if (options.name.empty()) return list(catalog);
  if (options.name == kSettings) {
    std::cout << terminal_text(settings_page(catalog.settings()));
    return kDone;
  }
  const catalog::ConnectorSpec* connector = catalog.connector(options.name);
  if (connector == nullptr) return unknown(options.name, catalog.connector_names());
  std::cout << terminal_text(connector_page(*connector));
  return kDone;
}

}  // namespace syncql::cli
