#include "compiler/lift/jdbc_url.h"

#include <algorithm>

namespace syncql::lift {
namespace {

// What stands before the first of these characters; the rest stays behind it.
std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::size_t stop = std::min(text.find_first_of(ends), text.size());
  const std::string_view head = text.substr(0, stop);
  text.remove_prefix(stop);
  return head;
}

}  // namespace

std::optional<JdbcUrl> read_jdbc_url(std::string_view url) {
  const std::size_t start = url.find("://");
  if (!url.starts_with("jdbc:") || start == std::string_view::npos) return std::nullopt;
  url.remove_prefix(start + 3);
  std::string_view authority = take_until(url, "/?;");
  if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos) {
    authority.remove_prefix(at + 1);
  }
  authority = authority.substr(0, authority.find(','));
  const std::size_t colon = authority.rfind(':');
  JdbcUrl result;
  result.host = authority.substr(0, colon);
  if (colon != std::string_view::npos) result.port = authority.substr(colon + 1);
  const bool digits = result.port.find_first_not_of("0123456789") == std::string::npos;
  if (result.host.empty() || !digits) return std::nullopt;
  if (url.starts_with('/')) {
    url.remove_prefix(1);
    result.database = take_until(url, "?;");
  }
  while (!url.empty()) {
    url.remove_prefix(1);  // ? ; or &
    std::string_view property = take_until(url, "&;");
    const std::string_view name = take_until(property, "=");
    if (!name.empty()) result.properties.emplace_back(name);
  }
  return result;
}

}  // namespace syncql::lift
