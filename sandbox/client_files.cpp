#include "sandbox/client_files.h"

#include <fmt/format.h>

#include "sandbox/mariadb/private_file.h"

namespace syncql::sandbox {

namespace {

// An option file takes a value in double quotes and reads backslashes as escapes.
std::string quoted(const std::string& value) {
  std::string out = "\"";
  for (const char c : value) {
    if (c == '\\' || c == '"') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string option_text(const ClientAccess& access) {
  std::string text = fmt::format(
      "[client]\nhost=127.0.0.1\nprotocol=tcp\nport={}\nuser={}\npassword={}\n"
      "default-character-set=utf8mb4\n",
      access.port, quoted(access.user), quoted(access.password));
  if (!access.database.empty()) text += fmt::format("[mysql]\ndatabase={}\n", access.database);
  return text;
}

}  // namespace

tl::expected<ClientFiles, std::string> write_client_files(const std::filesystem::path& folder,
                                                          const ClientAccess& access) {
  ClientFiles files{folder / (access.name + ".password"), folder / (access.name + ".cnf")};
  auto written = write_private_file(files.password, access.password);
  if (written) written = write_private_file(files.options, option_text(access));
  if (!written) return tl::make_unexpected(written.error());
  return files;
}

}  // namespace syncql::sandbox
