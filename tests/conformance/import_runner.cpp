// The way back, on documents and on scripts.
// `import_conformance CASE.json`: the document is imported; the script compiles to an equal JSON
// value (to those in CASE.expected.json, where the document holds more than one plain script);
// what it compiles to is imported to the same script again.
// `import_conformance CASE.sync`: each job of the script, compiled and imported, compiles to an
// equal JSON value.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/text_report.h"
#include "compiler/driver/import.h"
#include "compiler/driver/pipeline.h"

namespace {

using nlohmann::json;

std::optional<std::string> read_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

bool fail(const std::string& what, const std::string& detail) {
  std::cerr << what << "\n" << detail << "\n";
  return false;
}

// The script of a document; nothing where it cannot be imported.
std::optional<std::string> import(const std::string& name, const std::string& text,
                                  const std::vector<std::string>& scripts) {
  syncql::driver::ImportRequest request;
  request.documents = {name};
  request.scripts = scripts;
  request.together = true;
  request.read_file = [&](const std::string& path) {
    return path == name ? std::optional(text) : read_text(path);
  };
  const auto result = syncql::driver::import_documents(request);
  if (result.scripts.size() == 1) return result.scripts.front().text;
  fail("cannot import " + name, text_report(result.diagnostics, result.sources));
  return std::nullopt;
}

// The jobs of a script that is compiled together with these.
std::vector<syncql::lower::Artifact> compile(const std::string& text,
                                             const std::vector<std::string>& scripts) {
  syncql::driver::Request request;
  request.files = scripts;
  request.files.emplace_back("imported.sync");
  request.read_file = [&](const std::string& path) {
    return path == "imported.sync" ? std::optional(text) : read_text(path);
  };
  const auto result = syncql::driver::compile(request);
  if (result.artifacts.empty()) fail(text, text_report(result.diagnostics, result.sources));
  return result.artifacts;
}

bool equal(const json& expected, const std::string& actual, const std::string& script) {
  const json value = json::parse(actual, nullptr, false);
  if (!expected.is_discarded() && expected == value) return true;
  return fail("differs; from the document to what came out:",
              json::diff(expected, value).dump(2) + "\n" + script);
}

// An artifact's file is named after its job, and a document's job after its file.
bool stable(const syncql::lower::Artifact& artifact, const std::string* script) {
  const auto first = import(artifact.name, artifact.text, {});
  if (!first) return false;
  if (script != nullptr && *first != *script) {
    return fail("imported again, the script differs:", *script + "\n" + *first);
  }
  const auto again = compile(*first, {});
  const auto second =
      again.size() == 1 ? import(again.front().name, again.front().text, {}) : std::nullopt;
  if (second && *second == *first) return true;
  return fail("the script is not stable:", *first + "\n" + second.value_or(""));
}

bool check_document(const std::string& path) {
  const std::string text = read_text(path).value_or("");
  const auto script = import(path, text, {});
  if (!script) return false;
  const auto artifacts = compile(*script, {});
  const auto own = read_text(path.substr(0, path.rfind('.')) + ".expected.json");
  const json expected = json::parse(own.value_or(text), nullptr, false, true);
  const std::size_t jobs = expected.is_array() ? expected.size() : 1;
  if (artifacts.size() != jobs) return fail("not as many jobs as expected", *script);
  for (std::size_t i = 0; i < jobs; ++i) {
    const json& wanted = expected.is_array() ? expected[i] : expected;
    if (!equal(wanted, artifacts[i].text, *script)) return false;
    if (!stable(artifacts[i], own ? nullptr : &*script)) return false;
  }
  return true;
}

bool check_script(const std::string& path) {
  const auto artifacts = [&] {
    syncql::driver::Request request;
    request.files = {path};
    request.read_file = read_text;
    return syncql::driver::compile(request).artifacts;
  }();
  if (artifacts.empty()) return fail("compiles to nothing", path);
  for (const auto& artifact : artifacts) {
    const auto script = import("imported_" + artifact.name, artifact.text, {path});
    if (!script) return false;
    const auto again = compile(*script, {path});
    if (again.size() != artifacts.size() + 1) return fail("compiles to other jobs", *script);
    if (!equal(json::parse(artifact.text), again.back().text, *script)) return false;
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: import_conformance CASE.json | CASE.sync\n";
    return 2;
  }
  const std::string path = argv[1];
  return (path.ends_with(".sync") ? check_script(path) : check_document(path)) ? 0 : 1;
}
