#include "runtime/source/file/codes.h"

#include <fmt/format.h>

namespace syncql::runtime {

Diagnostic cut_off_file(std::string_view path, std::string_view format) {
  return Diagnostic(kFileBroken,
                    fmt::format("`{}` ends in the middle of its {} data", path, format))
      .with_help("wait until it has been written or copied whole, or fetch it again");
}

Diagnostic broken_file(std::string_view path, std::string_view format, std::string_view reason) {
  Diagnostic diagnostic(
      kFileBroken, fmt::format("`{}` begins like {}, but cannot be decompressed", path, format));
  if (!reason.empty()) diagnostic.with_note(fmt::format("the library says: {}", reason));
  return diagnostic.with_help(fmt::format("try `{} -t` on it, and fetch it again", format));
}

}  // namespace syncql::runtime
