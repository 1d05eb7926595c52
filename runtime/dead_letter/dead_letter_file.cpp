#include "runtime/dead_letter/dead_letter_file.h"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <system_error>
#include <unistd.h>

#include "runtime/dead_letter/codes.h"

namespace syncql::runtime {
namespace {

Diagnostic unwritable(const std::string& path, const std::string& why) {
  return Diagnostic(kDeadLettersUnwritable,
                    fmt::format("cannot write the dead-letter file `{}`: {}", path, why))
      .with_help("the rows are kept in the run ledger; make room and run with `--resume`");
}

std::string line_of(const DeadLetter& letter) {
  nlohmann::ordered_json line;
  line["reason"] = letter.reason;
  if (!letter.key.empty()) line["key"] = letter.key;
  line["row"] = nlohmann::ordered_json::parse(letter.row, nullptr, false);
  return line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

}  // namespace

Result<void> write_dead_letters(const std::string& path, const std::vector<DeadLetter>& letters) {
  std::error_code trouble;
  std::filesystem::create_directories(std::filesystem::path(path).parent_path(), trouble);
  if (trouble) return fail(unwritable(path, trouble.message()));
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  bool whole = file >= 0;
  for (const DeadLetter& letter : letters) whole = whole && write_all(file, line_of(letter));
  const int error = errno;
  if (file >= 0) ::close(file);
  if (!whole) return fail(unwritable(path, std::generic_category().message(error)));
  return {};
}

void remove_dead_letters(const std::string& path) {
  std::error_code none_there;
  std::filesystem::remove(path, none_there);
}

std::string dead_letter_path(const std::string& ledger, const std::string& job, std::uint64_t run) {
  std::string name;
  for (const char c : job) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '_' || c == '-';
    name += plain ? c : '_';
  }
  const auto folder = std::filesystem::path(ledger).parent_path() / "dead-letters";
  return (folder / fmt::format("{}-{}.jsonl", name, run)).string();
}

}  // namespace syncql::runtime
