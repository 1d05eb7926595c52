#include "compiler/job/json_words.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace syncql::job {
namespace {

// In the order of the enumerations.
constexpr std::array<std::string_view, 4> kModes = {"batch", "realtime", "databaseBatch",
                                                    "databaseRealtime"};
constexpr std::array<std::string_view, 4> kSaid = {"user", "clause", "datasource", "default"};
constexpr std::array<std::string_view, 11> kRoles = {"",        "datasource", "database", "table",
                                                     "columns", "where",      "splitBy",  "before",
                                                     "after",   "onError",    "format"};
constexpr std::array<std::string_view, 5> kScalars = {"", "int", "number", "bool", "other"};

template <typename Enum, std::size_t Count>
std::optional<Enum> find(const std::array<std::string_view, Count>& words, std::string_view word) {
  const auto* const found = std::find(words.begin(), words.end(), word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::string_view word(Mode mode) {
  return kModes.at(static_cast<std::size_t>(mode));
}
std::string_view word(Said said) {
  return kSaid.at(static_cast<std::size_t>(said));
}
std::string_view word(Role role) {
  return kRoles.at(static_cast<std::size_t>(role));
}
std::string_view word(Scalar scalar) {
  return kScalars.at(static_cast<std::size_t>(scalar));
}

std::optional<Mode> mode_of(std::string_view word) {
  return find<Mode>(kModes, word);
}
std::optional<Said> said_of(std::string_view word) {
  return find<Said>(kSaid, word);
}
std::optional<Role> role_of(std::string_view word) {
  return find<Role>(kRoles, word);
}
std::optional<Scalar> scalar_of(std::string_view word) {
  return find<Scalar>(kScalars, word);
}

}  // namespace syncql::job
