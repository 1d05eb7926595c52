#include "compiler/catalog/quantity.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <span>
#include <string>
#include <string_view>

namespace syncql::catalog {
namespace {

struct Unit {
  std::string_view name;  // lower case
  double size;
};

constexpr double kKilo = 1000;
constexpr double kKibi = 1024;
constexpr Unit kBytes[] = {
    {"b", 1},
    {"kb", kKilo},
    {"mb", kKilo* kKilo},
    {"gb", kKilo* kKilo* kKilo},
    {"tb", kKilo* kKilo* kKilo* kKilo},
    {"kib", kKibi},
    {"mib", kKibi* kKibi},
    {"gib", kKibi* kKibi* kKibi},
    {"tib", kKibi* kKibi* kKibi* kKibi},
};
constexpr Unit kMilliseconds[] = {
    {"ms", 1}, {"s", 1000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000},
};

std::optional<std::int64_t> convert(const ast::Quantity& quantity, std::span<const Unit> units) {
  std::string name = quantity.unit;
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  const auto unit =
      std::find_if(units.begin(), units.end(), [&](const Unit& item) { return item.name == name; });
  if (unit == units.end()) return std::nullopt;
  double number = 0;
  const char* end = quantity.number.data() + quantity.number.size();
  const auto [stop, error] = std::from_chars(quantity.number.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  const double value = number * unit->size;
  constexpr double kTooLarge = 9.2e18;
  if (std::abs(value) >= kTooLarge || value != std::floor(value)) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

}  // namespace

std::optional<std::int64_t> bytes(const ast::Quantity& quantity) {
  return convert(quantity, kBytes);
}

std::optional<std::int64_t> milliseconds(const ast::Quantity& quantity) {
  return convert(quantity, kMilliseconds);
}

}  // namespace syncql::catalog
