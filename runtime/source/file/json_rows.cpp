#include "runtime/source/file/json_rows.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

#include "runtime/source/file/json_line.h"
#include "runtime/source/file/slice.h"
#include "runtime/source/file/window.h"

namespace syncql::runtime {
namespace {

class JsonRows {
 public:
  JsonRows(const FileRequest& request, Window window, std::optional<std::uint64_t> line)
      : request_(request),
        window_(std::move(window)),
        number_(line),
        json_(request.columns),
        cells_(request.columns.size() + 1) {
    for (std::size_t i = 0; i < request.columns.size(); ++i) {
      const std::string& constant = request.columns[i].constant;
      cells_[i].kind = Cell::Kind::Text;
      cells_[i].bytes = {constant.data(), constant.size()};
    }
    cells_.back().kind = Cell::Kind::UInt64;
  }

  Result<void> read(const Wanted& wanted, std::uint64_t skip, RowConsumer& consumer,
                    const std::atomic<bool>& stop) {
    at_ = window_.begin();
    while (!stop.load(std::memory_order_relaxed)) {
      const auto found = next_line();
      if (!found) return fail(found.error());
      const std::uint64_t offset = window_.offset_of(line_.data());
      if (!*found || offset >= wanted.behind) return {};
      if (skip > 0) {
        --skip;
      } else if (offset >= wanted.first && !is_blank() && !deliver(offset, consumer)) {
        return {};
      }
    }
    return {};
  }

 private:
  // False at the end.
  Result<bool> next_line() {
    for (;;) {
      const auto size = static_cast<std::size_t>(window_.end() - at_);
      const void* end = std::memchr(at_, '\n', size);
      if (end == nullptr && !window_.is_last()) {
        if (auto more = window_.slide(at_); !more) return fail(std::move(more.error()));
        at_ = window_.begin();
        continue;
      }
      const char* stop = end == nullptr ? window_.end() : static_cast<const char*>(end);
      line_ = {at_, static_cast<std::size_t>(stop - at_)};
      at_ = end == nullptr ? stop : stop + 1;
      if (number_) ++*number_;
      return end != nullptr || size > 0;
    }
  }

  bool is_blank() const { return line_.find_first_not_of(" \t\r") == std::string_view::npos; }

  std::string name() const {
    if (number_) return fmt::format("`{}` line {}", window_.path(), *number_);
    return window_.name_of(line_.data());
  }

  bool deliver(std::uint64_t offset, RowConsumer& consumer) {
    if (const char* trouble = json_.read(line_, cells_)) {
      return consumer.reject(fmt::format("{} {}", name(), trouble), line_);
    }
    cells_.back().uint64 = offset;
    return consumer.consume(cells_);
  }

  const FileRequest& request_;
  Window window_;
  std::optional<std::uint64_t> number_;  // of the line; nothing where that is not known
  JsonLine json_;
  std::vector<Cell> cells_;
  const char* at_ = nullptr;
  std::string_view line_;
};

}  // namespace

Result<void> read_json(const FileRequest& request, const Split& split, RowConsumer& consumer,
                       const std::atomic<bool>& stop) {
  const Slice slice = slice_of(split.predicate);
  const Wanted wanted = wanted_of(slice, split);
  std::optional<std::uint64_t> line;
  if (wanted.from == 0) line = 0;  // the first is 1
  auto stream = open_stream(slice.path, wanted.from);
  if (!stream) return fail(std::move(stream.error()));
  Window window(slice.path, std::move(*stream), wanted.from);
  if (wanted.from == 0) {
    if (auto started = window.start_text(); !started) return fail(std::move(started.error()));
  }
  JsonRows rows(request, std::move(window), line);
  return rows.read(wanted, wanted.from == 0 ? request.skip_lines : 0, consumer, stop);
}

}  // namespace syncql::runtime
