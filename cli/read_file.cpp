#include "cli/read_file.h"

#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "compiler/syntax/limits.h"

namespace syncql::cli {
namespace {

// A little more than the compiler takes: enough for it to say that the text is too large.
constexpr std::size_t kMostBytes = syntax::kLargestText + 1;

std::optional<std::string> read(std::istream& in) {
  std::string text;
  std::array<char, 65536> part{};
  while (text.size() < kMostBytes && (in.read(part.data(), part.size()) || in.gcount() > 0)) {
    text.append(part.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return std::nullopt;
  return text;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path) {
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) return std::nullopt;
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::nullopt;
  return read(in);
}

std::optional<std::string> read_standard_input() {
  return read(std::cin);
}

}  // namespace syncql::cli
