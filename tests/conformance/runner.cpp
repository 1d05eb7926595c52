// `conformance CASE`: CASE.sync must compile, without an error, to the JSON value in CASE.json.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "compiler/base/text_report.h"
#include "compiler/driver/pipeline.h"

namespace {

std::optional<std::string> read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: conformance CASE\n";
    return 2;
  }
  const std::string name = argv[1];
  const syncql::driver::Compilation result =
      syncql::driver::compile({.files = {name + ".sync"}, .read_file = read_text});
  if (result.artifacts.size() != 1) {
    std::cerr << "expected one artifact, got " << result.artifacts.size() << "\n"
              << syncql::text_report(result.diagnostics, result.sources);
    return 1;
  }
  const auto expected =
      nlohmann::json::parse(read_text(name + ".json").value_or(""), nullptr, false);
  const auto actual = nlohmann::json::parse(result.artifacts.front().text, nullptr, false);
  if (expected.is_discarded() || actual.is_discarded() || expected != actual) {
    std::cerr << "differs; from what was expected to what came out:\n"
              << nlohmann::json::diff(expected, actual).dump(2) << "\n";
    return 1;
  }
  return 0;
}
