#include "runtime/source/file/file_splits.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

#include "runtime/source/file/codes.h"
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

// Why a large file is one slice.
struct Reason {
  const char* text;
  const char* help;
};
constexpr Reason kCompressed{"it is compressed, and can only be read from its beginning",
                             "deliver the rows in several files, or uncompressed"};
constexpr Reason kQuotes{"it holds quotes, within which a line may break",
                         "deliver the rows in several files, or where quotes mean nothing in them, "
                         "say so: `csvReaderConfig.useTextQualifier = false`"};

struct Cut {
  std::vector<Slice> slices;
  const Reason* whole_because = nullptr;
};

Result<Cut> cut(const FileRequest& request, const FoundFile& file, std::uint64_t part) {
  std::vector<Slice> whole{{file.path}};
  if (file.size < 2 * part) return Cut{std::move(whole)};
  const auto compression = compression_of(file.path);
  if (!compression) return fail(compression.error());
  if (*compression != Compression::None) {
    return Cut{std::move(whole), &kCompressed};
  }
  const auto hides = holds_any(file.path, hiding_bytes(request));
  if (!hides) return fail(hides.error());
  if (*hides) return Cut{std::move(whole), &kQuotes};
  auto parts = parts_of(file, part);
  if (!parts) return fail(std::move(parts.error()));
  return Cut{std::move(*parts)};
}

Diagnostic stays_whole(const FileRequest& request, const FoundFile& file, const Reason& why) {
  Diagnostic diagnostic(kFileStaysWhole, fmt::format("one reader reads all {} MB of `{}`: {}",
                                                     file.size / 1'000'000, file.path, why.text));
  diagnostic.span = request.span;
  return diagnostic.with_help(why.help);
}

}  // namespace

Result<FileSplits> file_splits(const FileRequest& request, const std::vector<FoundFile>& files,
                               std::uint32_t readers, std::uint64_t part) {
  FileSplits out;
  for (const FoundFile& file : files) {
    auto made = readers > 1 ? cut(request, file, part) : Result<Cut>(Cut{{{file.path}}});
    if (!made) return fail(std::move(made.error()));
    for (const Slice& slice : made->slices) {
      out.splits.push_back({static_cast<std::uint32_t>(out.splits.size()), text_of(slice)});
    }
    if (made->whole_because == nullptr) continue;
    out.warnings.push_back(stays_whole(request, file, *made->whole_because));
  }
  if (out.splits.size() >= readers) out.warnings.clear();
  return out;
}

}  // namespace syncql::runtime
