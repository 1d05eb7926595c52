// The standard library holds what it promises: no error in it, and each option documented.
#include <algorithm>

#include "compiler/base/text_report.h"
#include "compiler/catalog/catalog.h"
#include "stdlib/stdlib.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql;
using catalog::OptionSpec;

struct Library {
  SourceManager sources;
  Diagnostics diagnostics;
  catalog::Catalog catalog{sources, diagnostics};
};

void check_documented(const std::vector<OptionSpec>& options) {
  for (const OptionSpec& option : options) {
    INFO(option.name);
    CHECK_FALSE(option.doc.empty());
    check_documented(option.members);
  }
}

TEST_CASE("the standard library has its connectors in order of name") {
  const std::vector<std::string_view> names = stdlib::connectors();
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(std::count(names.begin(), names.end(), "mysql") == 1);
  CHECK(std::count(names.begin(), names.end(), "starrocks") == 1);
  CHECK_FALSE(stdlib::text("connectors/nothing.sync"));
}

TEST_CASE("every connector of the standard library reads without a diagnostic") {
  Library library;
  for (const std::string& name : library.catalog.connector_names()) {
    const catalog::ConnectorSpec* connector = library.catalog.connector(name);
    INFO(text_report(library.diagnostics, library.sources));
    REQUIRE(connector != nullptr);
    CHECK(connector->name == name);
    CHECK_FALSE(connector->doc.empty());
    CHECK_FALSE(connector->examples.empty());
    // What only a run here knows has no matrix of the platform's.
    const bool platform = connector->reader && !connector->reader->step_type.empty();
    if (platform) CHECK_FALSE(connector->types.empty());
    check_documented(connector->datasource.options);
    if (connector->reader) check_documented(connector->reader->options);
    if (connector->writer) check_documented(connector->writer->options);
  }
  CHECK(library.diagnostics.items().empty());
}

TEST_CASE("the settings read without a diagnostic") {
  Library library;
  check_documented(library.catalog.settings().options);
  INFO(text_report(library.diagnostics, library.sources));
  CHECK(library.diagnostics.items().empty());
  CHECK(library.catalog.settings().option("concurrent") != nullptr);
}

TEST_CASE("a connector is read once") {
  Library library;
  const auto* first = library.catalog.connector("mysql");
  CHECK(first == library.catalog.connector("mysql"));
  CHECK(library.sources.size() == 1);
  CHECK(library.catalog.connector("nothing") == nullptr);
}

TEST_CASE("keys of objects are members of their option") {
  Library library;
  const auto& writer = *library.catalog.connector("starrocks")->writer;
  const OptionSpec* props = writer.option("loadProps");
  REQUIRE(props != nullptr);
  CHECK(props->members.size() == 7);
  CHECK(writer.option("loadProps.format") == nullptr);
}

}  // namespace
