// Runs golden cases: `golden ROOT CASE…` compares, `golden --update ROOT CASE…` writes the output
// into the case. Exit code 1 where a case differs.
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/golden/case.h"

namespace {

using syncql::golden::Case;

std::string read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return "";
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// Writing the expected lines moves the script down, and with it the line numbers in them.
bool update(const std::string& root, const std::string& name, Case item) {
  for (int round = 0; round < 4; ++round) {
    const std::string text = format_case(item);
    const std::string actual = syncql::golden::actual_output(item.kind, root, name, text);
    if (actual == item.expected) {
      std::ofstream(root + "/" + name, std::ios::binary) << text;
      return true;
    }
    item.expected = actual;
  }
  std::cerr << name << ": the output does not settle\n";
  return false;
}

bool check(const std::string& root, const std::string& name, const Case& item,
           const std::string& text) {
  if (item.expected.empty()) {
    std::cerr << name << ": no expected output; look at what --update writes into it\n";
    return false;
  }
  const std::string actual = syncql::golden::actual_output(item.kind, root, name, text);
  if (actual == item.expected) return true;
  std::cerr << name << ": differs\n--- expected\n" << item.expected << "--- actual\n" << actual;
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool updating = !arguments.empty() && arguments.front() == "--update";
  if (updating) arguments.erase(arguments.begin());
  if (arguments.size() < 2) {
    std::cerr << "usage: golden [--update] ROOT CASE…\n";
    return 2;
  }
  const std::string root = arguments.front();
  bool good = true;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string text = read(root + "/" + arguments[i]);
    Case item;
    if (!syncql::golden::parse_case(text, item)) {
      std::cerr << arguments[i] << ": no case: the first line must be `-- test: KIND`\n";
      good = false;
      continue;
    }
    good = (updating ? update(root, arguments[i], item) : check(root, arguments[i], item, text)) &&
           good;
  }
  return good ? 0 : 1;
}
