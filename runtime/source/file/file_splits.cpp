#include "runtime/source/file/file_splits.h"

#include <algorithm>
#include <cstring>

#include "runtime/source/file/plain_bytes.h"
#include "runtime/source/file/slice.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20;

// The bytes that can hide a line break from who looks for line breaks only.
std::string hiding_bytes(const FileRequest& request) {
  std::string bytes;
  if (request.format == FileFormat::Json) return bytes;  // its texts hold no line breaks
  if (request.csv.quote) bytes += *request.csv.quote;
  if (request.csv.escape) bytes += *request.csv.escape;
  return bytes;
}

Result<bool> holds_any(const std::string& path, const std::string& wanted) {
  if (wanted.empty()) return false;
  auto file = PlainBytes::open(path);
  if (!file) return fail(std::move(file.error()));
  std::vector<char> room(kBlock);
  for (;;) {
    const auto got = (*file)->read(room.data(), room.size());
    if (!got) return fail(got.error());
    if (*got == 0) return false;
    for (const char byte : wanted) {
      if (std::memchr(room.data(), byte, *got) != nullptr) return true;
    }
  }
}

// Behind the first line break from `offset` on; the file's size where there is none.
Result<std::uint64_t> next_line(PlainBytes& file, std::uint64_t offset, std::uint64_t size) {
  if (auto there = file.seek(offset); !there) return fail(std::move(there.error()));
  std::vector<char> room(std::size_t{64} << 10);
  for (;;) {
    const auto got = file.read(room.data(), room.size());
    if (!got) return fail(got.error());
    if (*got == 0) return size;
    if (const void* end = std::memchr(room.data(), '\n', *got)) {
      const auto before = static_cast<std::uint64_t>(static_cast<const char*>(end) - room.data());
      return std::min(offset + before + 1, size);
    }
    offset += *got;
  }
}

Result<std::vector<Slice>> parts_of(const FoundFile& found, std::uint64_t part) {
  auto file = PlainBytes::open(found.path);
  if (!file) return fail(std::move(file.error()));
  std::vector<Slice> parts;
  std::uint64_t begin = 0;
  while (found.size - begin > part + part / 2) {
    const auto end = next_line(**file, begin + part, found.size);
    if (!end) return fail(end.error());
    if (*end == found.size) break;
    parts.push_back({found.path, begin, *end});
    begin = *end;
  }
  parts.push_back({found.path, begin, found.size});
  return parts;
}

Result<std::vector<Slice>> slices_of(const FileRequest& request, const FoundFile& file,
                                     std::uint64_t part) {
  std::vector<Slice> whole{{file.path}};
  if (file.size < 2 * part) return whole;
  const auto compression = compression_of(file.path);
  if (!compression) return fail(compression.error());
  if (*compression != Compression::None) return whole;
  const auto hides = holds_any(file.path, hiding_bytes(request));
  if (!hides) return fail(hides.error());
  if (*hides) return whole;
  return parts_of(file, part);
}

}  // namespace

Result<std::vector<Split>> file_splits(const FileRequest& request,
                                       const std::vector<FoundFile>& files, std::uint32_t readers,
                                       std::uint64_t part) {
  std::vector<Split> splits;
  for (const FoundFile& file : files) {
    auto slices = readers > 1 ? slices_of(request, file, part)
                              : Result<std::vector<Slice>>(std::vector<Slice>{{file.path}});
    if (!slices) return fail(std::move(slices.error()));
    for (const Slice& slice : *slices) {
      splits.push_back({static_cast<std::uint32_t>(splits.size()), text_of(slice)});
    }
  }
  return splits;
}

}  // namespace syncql::runtime
