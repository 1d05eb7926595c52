#include "sandbox/mariadb/partition_text.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <fmt/format.h>
#include <utility>

#include "sandbox/mariadb/quote.h"

namespace syncql::sandbox {
namespace {

enum class Kind : std::uint8_t { Word, Text, Symbol, End };

struct Piece {
  Kind kind = Kind::End;
  std::string text;
};

bool is_word(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return std::isalnum(byte) != 0 || letter == '_' || letter == '.' || letter == '-' || byte >= 0x80;
}

bool same(std::string_view left, std::string_view right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](char a, char b) {
    return std::toupper(static_cast<unsigned char>(a)) == static_cast<unsigned char>(b);
  });
}

class Pieces {
 public:
  explicit Pieces(std::string_view text) : rest_(text) { next(); }

  bool accept(std::string_view word_or_symbol) {
    if (piece_.kind == Kind::Text || !same(piece_.text, word_or_symbol)) return false;
    next();
    return true;
  }
  void expect(std::string_view word_or_symbol) { fits_ = accept(word_or_symbol) && fits_; }
  std::string name() { return take(piece_.kind == Kind::Word); }

  // As SQL.
  std::string literal() {
    const bool text = piece_.kind == Kind::Text;
    const bool number = piece_.kind == Kind::Word &&
                        piece_.text.find_first_not_of("0123456789.-") == std::string::npos;
    const std::string value = take(text || number);
    return text ? quote_text(value) : value;
  }
  bool at_end() const { return piece_.kind == Kind::End; }
  bool fits() const { return fits_; }

 private:
  std::string take(bool wanted) {
    fits_ = fits_ && wanted;
    std::string text = std::exchange(piece_.text, {});
    next();
    return text;
  }

  void next() {
    rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    piece_ = {};
    if (rest_.empty()) return;
    std::size_t size = 1;
    const char first = rest_[0];
    if (first == '\'' || first == '"' || first == '`') {
      size = std::min(rest_.find(first, 1), rest_.size() - 1) + 1;
      piece_ = {first == '`' ? Kind::Word : Kind::Text,
                std::string(rest_.substr(1, std::max<std::size_t>(size, 2) - 2))};
    } else if (is_word(first)) {
      while (size < rest_.size() && is_word(rest_[size])) ++size;
      piece_ = {Kind::Word, std::string(rest_.substr(0, size))};
    } else {
      piece_ = {Kind::Symbol, std::string(1, first)};
    }
    rest_.remove_prefix(size);
  }

  std::string_view rest_;
  Piece piece_;
  bool fits_ = true;
};

// From `low`, which takes NULLs where it is empty, to below `high`, which may be empty.
std::string range(const std::string& column, const std::string& low, const std::string& high) {
  std::string condition = high.empty() ? "TRUE" : fmt::format("{} < {}", column, high);
  return low.empty() ? fmt::format("({0} IS NULL OR {1})", column, condition)
                     : fmt::format("({} >= {} AND {})", column, low, condition);
}

// `below` is where the partition before ends.
std::string range_condition(Pieces& pieces, const std::string& column, std::string& below) {
  if (pieces.accept("LESS")) {
    pieces.expect("THAN");
    std::string high;
    if (!pieces.accept("MAXVALUE")) {
      pieces.expect("(");
      if (!pieces.accept("MAXVALUE")) high = pieces.literal();
      pieces.expect(")");
    }
    const std::string low = std::exchange(below, high);
    return range(column, low, high);
  }
  pieces.expect("[");
  pieces.expect("(");
  const std::string low = pieces.literal();
  for (const char* symbol : {")", ",", "("}) pieces.expect(symbol);
  const std::string high = pieces.literal();
  for (const char* symbol : {")", ")"}) pieces.expect(symbol);
  return range(column, low, high);
}

std::string list_condition(Pieces& pieces, const std::string& column) {
  pieces.expect("IN");
  pieces.expect("(");
  std::string values = pieces.literal();
  while (pieces.fits() && pieces.accept(",")) values += ", " + pieces.literal();
  pieces.expect(")");
  return fmt::format("{} IN ({})", column, values);
}

}  // namespace

std::optional<Partitions> parse_partitions(std::string_view text) {
  Pieces pieces(text);
  const bool by_list = pieces.accept("LIST");
  if (!by_list) pieces.expect("RANGE");
  Partitions found;
  pieces.expect("(");
  found.column = pieces.name();
  pieces.expect(")");
  pieces.expect("(");
  const std::string column = quote_name(found.column);
  std::string below;
  do {
    pieces.expect("PARTITION");
    if (pieces.accept("IF")) {
      pieces.expect("NOT");
      pieces.expect("EXISTS");
    }
    std::string name = pieces.name();
    pieces.expect("VALUES");
    found.list.push_back({std::move(name), by_list ? list_condition(pieces, column)
                                                   : range_condition(pieces, column, below)});
  } while (pieces.fits() && pieces.accept(","));
  pieces.expect(")");
  if (!pieces.fits() || !pieces.at_end()) return std::nullopt;
  return found;
}

}  // namespace syncql::sandbox
