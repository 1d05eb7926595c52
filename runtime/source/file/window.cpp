#include "runtime/source/file/window.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>
#include <simdjson.h>

#include "runtime/source/file/codes.h"

namespace syncql::runtime {
namespace {

constexpr std::size_t kPadding = 64;
static_assert(kPadding >= simdjson::SIMDJSON_PADDING);
constexpr std::string_view kUtf8Mark = "\xef\xbb\xbf";
constexpr std::size_t kMostBytes = std::size_t{100} << 20;  // no encoder takes a larger row
constexpr std::size_t kFirstSize = std::size_t{256} << 10;  // stays in the second-level cache

Diagnostic too_long(const std::string& place) {
  return Diagnostic(kRecordTooLong, fmt::format("the record at {} does not end within {} MiB",
                                                place, kMostBytes >> 20))
      .with_help(
          "look there for a quote that is not closed, or set `csvReaderConfig` and "
          "`fieldDelimiter` as the file was written");
}

}  // namespace

Window::Window(std::string path, std::unique_ptr<ByteStream> stream, std::uint64_t offset)
    : path_(std::move(path)),
      stream_(std::move(stream)),
      bytes_(kFirstSize + kPadding),
      offset_(offset) {}

Result<void> Window::start_text() {
  while (end_ - begin_ < kUtf8Mark.size() && !last_) {
    if (auto more = slide(begin()); !more) return more;
  }
  const std::string_view text(begin(), end_ - begin_);
  if (text.starts_with(kUtf8Mark)) drop(begin() + kUtf8Mark.size());
  if (!text.starts_with("\xff\xfe") && !text.starts_with("\xfe\xff")) return {};
  return fail(Diagnostic(kNotUtf8, fmt::format("`{}` is UTF-16: byte 0 begins the mark of that "
                                               "encoding",
                                               path_))
                  .with_help("convert it: `iconv -f UTF-16 -t UTF-8`"));
}

void Window::drop(const char* keep) {
  const auto dropped = static_cast<std::size_t>(keep - begin());
  offset_ += dropped;
  begin_ += dropped;
  sound_ -= std::min(sound_, dropped);
}

Result<void> Window::slide(const char* keep) {
  drop(keep);
  const std::size_t kept = end_ - begin_;
  if (kept > kMostBytes) return fail(too_long(name_of(keep)));
  make_room(kept);
  const auto got = stream_->read(bytes_.data() + end_, bytes_.size() - kPadding - end_);
  if (!got) return fail(got.error());
  end_ += *got;
  last_ = *got == 0;
  check_utf8();
  return {};
}

// What is kept goes to the front; where it fills more than half of the room, the room doubles.
void Window::make_room(std::size_t kept) {
  std::memmove(bytes_.data(), bytes_.data() + begin_, kept);
  begin_ = 0;
  end_ = kept;
  const std::size_t size = bytes_.size() - kPadding;
  if (kept > size / 2) bytes_.resize(2 * size + kPadding);
}

// Up to the last line break, so that no character is cut.
void Window::check_utf8() {
  sound_ = 0;
  const void* last = ::memrchr(begin(), '\n', end_ - begin_);
  if (last == nullptr) return;
  const auto size = static_cast<std::size_t>(static_cast<const char*>(last) - begin());
  if (simdjson::validate_utf8(begin(), size)) sound_ = size;
}

bool Window::is_utf8(const char* from, const char* to) const {
  if (to <= begin() + sound_) return true;
  return simdjson::validate_utf8(from, static_cast<std::size_t>(to - from));
}

std::string Window::name_of(const char* place) const {
  return fmt::format("`{}` byte {}", path_, offset_of(place));
}

}  // namespace syncql::runtime
