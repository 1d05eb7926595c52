// The table of embedded files; embed.cmake writes its contents at build time.
#pragma once

#include <span>
#include <string_view>

namespace syncql::stdlib {

struct File {
  std::string_view name;
  std::string_view text;
};

std::span<const File> files();  // sorted by name

}  // namespace syncql::stdlib
