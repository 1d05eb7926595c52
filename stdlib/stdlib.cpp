#include "stdlib/stdlib.h"

#include "stdlib/files.h"

namespace syncql::stdlib {

std::optional<std::string_view> text(std::string_view name) {
  for (const File& file : files()) {
    if (file.name == name) return file.text;
  }
  return std::nullopt;
}

std::vector<std::string_view> connectors() {
  constexpr std::string_view kFolder = "connectors/";
  constexpr std::string_view kEnding = ".sync";
  std::vector<std::string_view> names;
  for (const File& file : files()) {
    if (!file.name.starts_with(kFolder)) continue;
    names.push_back(
        file.name.substr(kFolder.size(), file.name.size() - kFolder.size() - kEnding.size()));
  }
  return names;
}

}  // namespace syncql::stdlib
