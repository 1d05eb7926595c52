#include "runtime/plan/secret.h"

#include <cerrno>
#include <cstdlib>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <system_error>

#include "runtime/plan/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kLongestSecret = 65536;  // bytes; a larger file is no secret but a mistake

Result<SecretText> from_environment(const std::string& variable, std::string_view what) {
  const char* value = std::getenv(variable.c_str());
  if (value != nullptr) return SecretText(value);
  return fail(
      Diagnostic(kSecretVariableUnset,
                 fmt::format("{} is kept in the environment variable `{}`, which is not set", what,
                             variable))
          .with_help(fmt::format("set it before the run: `export {}=…`", variable)));
}

void cut_line_break(std::string& text) {
  if (!text.empty() && text.back() == '\n') text.pop_back();
  if (!text.empty() && text.back() == '\r') text.pop_back();
}

tl::unexpected<Diagnostic> unreadable(const std::string& path, std::string_view what,
                                      std::string_view cause) {
  return fail(Diagnostic(kSecretFileUnreadable,
                         fmt::format("{} is kept in the file `{}`, which cannot be read: {}", what,
                                     path, cause))
                  .with_help("check the path, and that the account of this run may read the file"));
}

Result<SecretText> from_file(const std::string& path, std::string_view what) {
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::string text(kLongestSecret + 1, '\0');
  file.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (!file.is_open() || file.bad()) {
    return unreadable(path, what, std::generic_category().message(errno));
  }
  text.resize(static_cast<std::size_t>(file.gcount()));
  if (text.size() > kLongestSecret) return unreadable(path, what, "it is longer than 64 KiB");
  cut_line_break(text);
  return SecretText(std::move(text));
}

}  // namespace

Result<SecretText> read_secret(const job::Secret& secret, std::string_view what) {
  switch (secret.kind) {
    case job::Secret::Kind::Env:
      return from_environment(secret.argument, what);
    case job::Secret::Kind::File:
      return from_file(secret.argument, what);
    case job::Secret::Kind::Hidden:
      return fail(Diagnostic(kSecretHidden, fmt::format("{} is not in the job's JSON", what))
                      .with_help("write env('NAME') or file('path') in the script, and compile it "
                                 "again"));
    case job::Secret::Kind::Literal:
      break;
  }
  return SecretText(secret.argument);
}

}  // namespace syncql::runtime
