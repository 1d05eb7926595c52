#include "runtime/sink/mysql/write_trouble.h"

#include <algorithm>
#include <array>

namespace syncql::runtime {
namespace {

template <std::size_t N>
bool is_one_of(unsigned number, const std::array<unsigned, N>& numbers) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

// The numbers are those of the servers' error references. Lock wait time-outs and deadlocks; then
// a server that goes down or a session that was killed.
constexpr std::array kPassing{1205U, 1213U};
constexpr std::array kEnded{1053U, 1152U, 1158U, 1159U, 1160U, 1161U, 1317U, 1927U, 3058U};
// Refusals of data that carry no SQLSTATE of their class: no default, invalid text of a character
// set, no partition, a check constraint, a value that was cut.
constexpr std::array kData{1265U, 1300U, 1364U, 1366U, 1526U, 1748U, 3819U, 4025U};

}  // namespace

WriteTrouble write_trouble(const MysqlTrouble& trouble) {
  const bool library = trouble.number >= 2000 && trouble.number < 3000;
  if (library || is_one_of(trouble.number, kEnded)) return WriteTrouble::Connection;
  if (is_one_of(trouble.number, kPassing)) return WriteTrouble::Passing;
  const std::string_view state = trouble.state;
  const bool data = state.starts_with("22") || state.starts_with("23") || state.starts_with("45");
  if (data || is_one_of(trouble.number, kData)) return WriteTrouble::Data;
  return WriteTrouble::Fatal;
}

bool is_harmless_warning(std::string_view number) {
  constexpr std::array<std::string_view, 3> kHarmless{"1287", "1592", "1681"};
  return std::find(kHarmless.begin(), kHarmless.end(), number) != kHarmless.end();
}

}  // namespace syncql::runtime
