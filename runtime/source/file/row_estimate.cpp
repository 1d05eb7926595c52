#include "runtime/source/file/row_estimate.h"

#include <algorithm>

#include "runtime/source/file/plain_bytes.h"

namespace syncql::runtime {

std::uint64_t row_estimate(const std::vector<FoundFile>& files) {
  if (files.empty()) return 0;
  const std::string& first = files.front().path;
  const auto compression = compression_of(first);
  if (!compression || *compression != Compression::None) return 0;
  auto file = PlainBytes::open(first);
  if (!file) return 0;
  std::vector<char> room(std::size_t{256} << 10);
  const auto got = (*file)->read(room.data(), room.size());
  if (!got || *got == 0) return 0;
  const auto lines = static_cast<std::uint64_t>(
      std::count(room.begin(), room.begin() + static_cast<std::ptrdiff_t>(*got), '\n'));
  std::uint64_t bytes = 0;
  for (const FoundFile& each : files) bytes += each.size;
  return bytes / *got * lines + bytes % *got * lines / *got;
}

}  // namespace syncql::runtime
