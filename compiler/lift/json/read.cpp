#include "compiler/lift/json/read.h"

#include <fmt/format.h>
#include <unordered_map>

#include "compiler/base/secret_name.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/json/encoding.h"
#include "compiler/lift/json/scan.h"

namespace syncql::lift {
namespace {

constexpr std::size_t kLargest = std::size_t{16} * 1024 * 1024;  // bytes
constexpr std::size_t kDeepest = 200;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

class Reader {
 public:
  Reader(SourceManager& sources, FileId file, Diagnostics& diagnostics)
      : sources_(sources),
        file_(file),
        diagnostics_(diagnostics),
        scan_(sources.file(file).text(), file, diagnostics) {}

  std::optional<Node> read() {
    for (const char c : kByteOrderMark) {
      if (!scan_.take(c)) break;
    }
    std::optional<Node> root;
    if (scan_.skip_blanks()) root = value("a value", "");
    if (root && scan_.skip_blanks() && scan_.at_end()) return root;
    if (root && !scan_.at_end()) scan_.report_unexpected("nothing more");
    hide_rest();
    return std::nullopt;
  }

 private:
  std::optional<Node> value(std::string_view wanted, std::string_view key) {
    const std::uint32_t begin = scan_.place();
    std::optional<Node> result;
    if (scan_.next() == '{' || scan_.next() == '[') {
      if (depth_ >= kDeepest) return too_deep(begin);
      ++depth_;
      result = scan_.next() == '{' ? object() : list(key);
      --depth_;
    } else if (scan_.next() == '"') {
      if (auto text = scan_.text()) result = Node{std::move(*text), {}};
    } else {
      result = scan_.word(wanted);
    }
    if (!result) {
      if (!secret_from_ && !key.empty() && sounds_secret(key)) secret_from_ = begin;
      return std::nullopt;
    }
    result->span = scan_.span_from(begin);
    hide(*result, key);
    return result;
  }

  std::optional<Node> list(std::string_view key) {
    scan_.take('[');
    Items items;
    while (true) {
      if (!scan_.skip_blanks()) return std::nullopt;
      if (scan_.take(']')) return Node{std::move(items), {}};
      auto item = value("a value or `]`", key);
      if (!item) return std::nullopt;
      items.push_back(std::move(*item));
      if (!separated(']')) return std::nullopt;
    }
  }

  std::optional<Node> object() {
    scan_.take('{');
    Entries entries;
    std::unordered_map<std::string, Span> seen;
    while (true) {
      if (!scan_.skip_blanks()) return std::nullopt;
      if (scan_.take('}')) return Node{std::move(entries), {}};
      auto entry = member();
      if (!entry) return std::nullopt;
      const auto [first, fresh] = seen.emplace(entry->key, entry->key_span);
      if (fresh) {
        entries.push_back(std::move(*entry));
      } else {
        report_twice(*entry, first->second);
      }
      if (!separated('}')) return std::nullopt;
    }
  }

  std::optional<Entry> member() {
    const std::uint32_t begin = scan_.place();
    if (scan_.next() != '"') {
      scan_.report_unexpected("a key in double quotes or `}`");
      return std::nullopt;
    }
    auto key = scan_.text();
    if (!key) return std::nullopt;
    const Span span = scan_.span_from(begin);
    if (!scan_.skip_blanks()) return std::nullopt;
    if (!scan_.take(':')) {
      scan_.report_unexpected("`:`");
      return std::nullopt;
    }
    if (!scan_.skip_blanks()) return std::nullopt;
    auto held = value("a value", *key);
    if (!held) return std::nullopt;
    return Entry{std::move(*key), span, std::move(*held)};
  }

  // Behind an item: a comma, or the end of what holds it, which is left to be taken.
  bool separated(char end) {
    if (!scan_.skip_blanks()) return false;
    if (scan_.take(',') || scan_.next() == end) return true;
    scan_.report_unexpected(end == ']' ? "`,` or `]`" : "`,` or `}`");
    return false;
  }

  std::optional<Node> too_deep(std::uint32_t begin) {
    diagnostics_
        .report(kTooMuch, {file_, begin, begin + 1},
                fmt::format("more than {} lists and objects in one another", kDeepest))
        .with_help("no job is as deep; look for an error where the document was made");
    return std::nullopt;
  }

  void report_twice(const Entry& entry, Span first) {
    diagnostics_
        .report(kKeyTwice, entry.key_span, fmt::format("the key `{}` stands here twice", entry.key))
        .with_label("a second time")
        .with_related(first, "the first time")
        .with_help("remove the one that is not meant");
  }

  void hide(const Node& node, std::string_view key) {
    const std::string* text = node.as_text();
    const bool secret = (text != nullptr || node.as_int() != nullptr) && sounds_secret(key);
    const bool whole =
        text != nullptr && (holds_login(*text) || holds_password(*text) || text->starts_with('{'));
    if (secret || whole) {
      sources_.redact(node.span);
    }
    if (secret && text != nullptr) sources_.add_secret(*text);
  }

  // Where its secrets stand cannot be told.
  void hide_rest() {
    const auto end = static_cast<std::uint32_t>(sources_.file(file_).text().size());
    sources_.redact({file_, secret_from_.value_or(scan_.hidden_from()), end});
  }

  SourceManager& sources_;
  FileId file_;
  Diagnostics& diagnostics_;
  Scan scan_;
  std::size_t depth_ = 0;
  std::optional<std::uint32_t> secret_from_;  // of a broken value that is secret
};

std::optional<Diagnostic> unreadable(std::string_view text, FileId file) {
  if (text.size() > kLargest) {
    return Diagnostic(kTooMuch, Span{file, 0, 0},
                      fmt::format("the document has {} bytes, more than the {} that are read",
                                  text.size(), kLargest));
  }
  if (const auto encoding = other_encoding(text)) {
    return Diagnostic(kBadEncoding, Span{file, 0, 0},
                      fmt::format("the document looks like {}, not UTF-8", *encoding))
        .with_help(fmt::format("convert it: `iconv -f {} -t UTF-8`", *encoding));
  }
  if (const auto at = first_not_utf8(text)) {
    const auto begin = static_cast<std::uint32_t>(*at);
    return Diagnostic(kBadEncoding, Span{file, begin, begin + 1},
                      fmt::format("the byte 0x{:02X} is not part of a UTF-8 text",
                                  static_cast<unsigned char>(text[*at])))
        .with_help("save the document as UTF-8, for example with `iconv -f GBK -t UTF-8`");
  }
  return std::nullopt;
}

}  // namespace

std::optional<Node> read_json(SourceManager& sources, FileId file, Diagnostics& diagnostics) {
  const std::string_view text = sources.file(file).text();
  if (auto trouble = unreadable(text, file)) {
    sources.redact({file, 0, static_cast<std::uint32_t>(text.size())});
    diagnostics.add(std::move(*trouble));
    return std::nullopt;
  }
  const std::size_t errors = diagnostics.errors();
  auto root = Reader(sources, file, diagnostics).read();
  if (diagnostics.errors() > errors) return std::nullopt;
  return root;
}

}  // namespace syncql::lift
