#include "runtime/commit/label.h"

#include <charconv>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

constexpr std::size_t kReadablePart = 40;

std::string readable(std::string_view name) {
  std::string text(name.substr(0, kReadablePart));
  for (char& c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (!letter && !(c >= '0' && c <= '9')) c = '_';
  }
  return text.empty() ? "job" : text;
}

}  // namespace

LabelScheme::LabelScheme(std::string_view job_name, std::string_view target, std::uint64_t run_id) {
  const std::string identity = fmt::format("{}\n{}", job_name, target);
  prefix_ = fmt::format("{}-{:016x}-{:x}", readable(job_name), stable_hash(identity), run_id);
}

std::string LabelScheme::batch(std::uint32_t split, std::uint32_t sequence) const {
  return fmt::format("{}-{}-{}", prefix_, split, sequence);
}

std::uint64_t stable_hash(std::string_view text) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char c : text) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
  }
  return hash;
}

std::string attempt_label(const std::string& batch_label, std::uint32_t attempt) {
  return attempt <= 1 ? batch_label : fmt::format("{}-a{}", batch_label, attempt);
}

// Hexadecimal, so that the longest label of a piece's last attempt fits.
std::string pieces_label(const std::string& batch_label, std::uint64_t rows) {
  return fmt::format("{}-h{:x}", batch_label, rows);
}

std::optional<std::uint64_t> rows_in_pieces(std::string_view label) {
  const std::size_t mark = label.rfind("-h");
  if (mark == std::string_view::npos) return std::nullopt;
  const char* const end = label.data() + label.size();
  std::uint64_t rows = 0;
  const auto read = std::from_chars(label.data() + mark + 2, end, rows, 16);
  if (read.ec != std::errc() || read.ptr != end) return std::nullopt;
  return rows;
}

std::string piece_label(const std::string& pieces_label, std::uint64_t from, std::uint64_t to) {
  return fmt::format("{}-{:x}-{:x}", pieces_label, from, to);
}

}  // namespace syncql::runtime
