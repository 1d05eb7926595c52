// The examples of the standard library are promises: each is compiled as if a user had written it.
#include "compiler/base/text_report.h"
#include "compiler/catalog/catalog.h"
#include "compiler/driver/pipeline.h"
#include "tests/support/catch.h"

namespace {

using namespace syncql;

driver::Compilation compile(const std::string& text) {
  driver::Request request;
  request.local_as_jobs = true;
  request.files = {"example.sync"};
  request.read_file = [&](const std::string&) { return text; };
  return driver::compile(request);
}

TEST_CASE("every connector has an example for each of its sides, and all of them compile") {
  SourceManager sources;
  Diagnostics diagnostics;
  catalog::Catalog catalog(sources, diagnostics);
  for (const std::string& name : catalog.connector_names()) {
    const catalog::ConnectorSpec* connector = catalog.connector(name);
    REQUIRE(connector != nullptr);
    bool read = false;
    bool written = false;
    for (const std::string& example : connector->examples) {
      const auto result = compile(example);
      INFO(name << "\n" << text_report(result.diagnostics, result.sources));
      CHECK_FALSE(result.diagnostics.has_errors());
      REQUIRE(result.jobs.size() == 1);
      CHECK(result.artifacts.size() == 1);
      read |= result.jobs.front().reader.connector == name;
      written |= result.jobs.front().writer.connector == name;
    }
    INFO(name);
    CHECK(read == connector->reader.has_value());
    CHECK(written == connector->writer.has_value());
  }
}

}  // namespace
