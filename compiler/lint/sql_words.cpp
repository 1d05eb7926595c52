#include "compiler/lint/sql_words.h"

#include <algorithm>
#include <cctype>

namespace syncql::lint {
namespace {

bool is_word(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || std::isalnum(byte) != 0 ||
         std::string_view("_$.{}").find(c) != std::string_view::npos;
}

bool is_quote(char c) {
  return c == '`' || c == '"';
}

class Scanner {
 public:
  explicit Scanner(std::string_view sql) : sql_(sql) {}

  std::vector<std::string> run() {
    while (at_ < sql_.size()) {
      const char c = sql_[at_];
      if (comment() || std::isspace(static_cast<unsigned char>(c)) != 0 || c == ';') {
        ++at_;
      } else if (is_word(c) || is_quote(c)) {
        words_.push_back(name());
      } else if (c == '\'') {
        words_.push_back(take_to('\'', at_ + 1, true));
      } else {
        words_.emplace_back(1, c);
        ++at_;
      }
    }
    return std::move(words_);
  }

 private:
  // Steps onto the last character of a comment.
  bool comment() {
    const std::string_view rest = sql_.substr(at_);
    if (!rest.starts_with("--") && !rest.starts_with("/*")) return false;
    const bool line = rest.starts_with("--");
    const std::size_t end = rest.find(line ? "\n" : "*/", 2);
    at_ += end == std::string_view::npos ? rest.size() - 1 : end + (line ? 0 : 1);
    return true;
  }

  std::string name() {
    std::string text;
    while (at_ < sql_.size() && (is_word(sql_[at_]) || is_quote(sql_[at_]))) {
      if (is_quote(sql_[at_])) {
        text += take_to(sql_[at_], at_ + 1, false);
      } else {
        text += sql_[at_++];
      }
    }
    return folded(text);
  }

  // What stands up to the closing quote, which is stepped over.
  std::string take_to(char quote, std::size_t from, bool with_quotes) {
    const std::size_t end = std::min(sql_.find(quote, from), sql_.size());
    const std::size_t begin = with_quotes ? from - 1 : from;
    at_ = std::min(end + 1, sql_.size());
    return std::string(sql_.substr(begin, (with_quotes ? at_ : end) - begin));
  }

  std::string_view sql_;
  std::size_t at_ = 0;
  std::vector<std::string> words_;
};

}  // namespace

std::string folded(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

std::vector<std::string> sql_words(std::string_view sql) {
  return Scanner(sql).run();
}

std::string last_part(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return std::string(dot == std::string_view::npos ? name : name.substr(dot + 1));
}

}  // namespace syncql::lint
