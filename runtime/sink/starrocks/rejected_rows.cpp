#include "runtime/sink/starrocks/rejected_rows.h"

#include <algorithm>

#include "runtime/net/http_url.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kShownRows = 5;
constexpr std::size_t kShownBytes = 300;

// A terminal must not obey what stands in a row; a cut must not split a letter.
std::string presentable(std::string_view line) {
  bool cut = line.size() > kShownBytes;
  std::size_t end = cut ? kShownBytes : line.size();
  while (cut && end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U) --end;
  std::string text;
  for (const char c : line.substr(0, end)) {
    const auto value = static_cast<unsigned char>(c);
    if (value >= 0x20 && value != 0x7f) {
      text += c;
    } else {
      constexpr std::string_view kHex = "0123456789abcdef";
      text += {'\\', 'x', kHex[value >> 4U], kHex[value & 15U]};
    }
  }
  return cut ? text + " …" : text;
}

tl::expected<HttpResponse, HttpFailure> get(HttpClient& client, const std::string& url) {
  HttpRequest request;
  request.url = url;
  request.connect_timeout = std::chrono::seconds(3);
  request.total_timeout = std::chrono::seconds(10);
  return client.send(request);
}

}  // namespace

std::vector<std::string> first_rejected_rows(std::string_view listing) {
  constexpr std::string_view kNext = "\nError: ";  // a row's own text may hold line feeds
  std::vector<std::string> rows;
  while (!listing.empty() && rows.size() < kShownRows) {
    const std::size_t end = std::min(listing.find(kNext), listing.size());
    std::string_view row = listing.substr(0, end);
    listing.remove_prefix(std::min(end + 1, listing.size()));
    while (row.ends_with('\n') || row.ends_with('\r')) row.remove_suffix(1);
    if (!row.empty()) rows.push_back(presentable(row));
  }
  return rows;
}

std::vector<std::string> fetch_rejected_rows(HttpClient& client, const std::string& error_url,
                                             const std::string& load_url) {
  const auto address = resolve_url(error_url, error_url);
  if (!address) return {};
  auto listing = get(client, *address);
  if (!listing || listing->status != 200) {
    const auto elsewhere = with_host_of(*address, load_url);
    if (!elsewhere || *elsewhere == *address) return {};
    listing = get(client, *elsewhere);
  }
  if (!listing || listing->status != 200) return {};
  return first_rejected_rows(listing->body);
}

}  // namespace syncql::runtime
