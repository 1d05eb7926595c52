#include "runtime/source/file/byte_stream.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "runtime/source/file/gzip_bytes.h"
#include "runtime/source/file/plain_bytes.h"
#include "runtime/source/file/zstd_bytes.h"

namespace syncql::runtime {
namespace {

Result<Compression> compression_of(PlainBytes& file) {
  std::array<char, 4> first{};
  std::size_t have = 0;
  while (have < first.size()) {
    const auto got = file.read(first.data() + have, first.size() - have);
    if (!got) return fail(got.error());
    if (*got == 0) break;
    have += *got;
  }
  if (const auto back = file.seek(0); !back) return fail(back.error());
  const std::string_view seen(first.data(), have);
  if (seen.starts_with("\x1f\x8b")) return Compression::Gzip;
  if (seen.starts_with("\x28\xb5\x2f\xfd")) return Compression::Zstd;
  return Compression::None;
}

Result<void> skip(ByteStream& stream, std::uint64_t bytes) {
  std::vector<char> room(static_cast<std::size_t>(std::min<std::uint64_t>(bytes, 1 << 20)));
  while (bytes > 0) {
    const auto got = stream.read(room.data(), std::min<std::uint64_t>(bytes, room.size()));
    if (!got) return fail(got.error());
    if (*got == 0) break;
    bytes -= *got;
  }
  return {};
}

}  // namespace

Result<Compression> compression_of(const std::string& path) {
  auto file = PlainBytes::open(path);
  if (!file) return fail(std::move(file.error()));
  return compression_of(**file);
}

Result<std::unique_ptr<ByteStream>> open_stream(const std::string& path, std::uint64_t offset) {
  auto file = PlainBytes::open(path);
  if (!file) return fail(std::move(file.error()));
  const auto compression = compression_of(**file);
  if (!compression) return fail(compression.error());
  if (*compression == Compression::None) {
    if (auto there = (*file)->seek(offset); !there) return fail(std::move(there.error()));
    return std::unique_ptr<ByteStream>(std::move(*file));
  }
  auto stream = *compression == Compression::Gzip ? gzip_bytes(std::move(*file))
                                                  : zstd_bytes(std::move(*file));
  if (auto there = skip(*stream, offset); !there) return fail(std::move(there.error()));
  return stream;
}

}  // namespace syncql::runtime
