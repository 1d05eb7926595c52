// The words of a JSON text: one at a time, from the front. Takes comments. Knows nothing of lists
// and objects.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "compiler/base/diagnostic.h"
#include "compiler/lift/json/node.h"

namespace syncql::lift {

class Scan {
 public:
  Scan(std::string_view text, FileId file, Diagnostics& diagnostics)
      : text_(text), file_(file), diagnostics_(diagnostics) {}

  // Moves behind blanks and comments. False where a comment does not end: reported.
  bool skip_blanks();
  bool at_end() const { return at_ >= text_.size(); }
  char next() const { return at_end() ? '\0' : text_[at_]; }
  // Takes this character if it is the next one.
  bool take(char wanted);
  std::uint32_t place() const { return static_cast<std::uint32_t>(at_); }
  Span span_from(std::uint32_t begin) const { return {file_, begin, place()}; }

  // A text, where a quote is next. Nothing where it is broken: reported.
  std::optional<std::string> text();
  // A number, true, false or null. Nothing where none is next: reported as `wanted`.
  std::optional<Node> word(std::string_view wanted);
  // Says what was wanted here in the place of what stands there.
  void report_unexpected(std::string_view wanted);
  // Where the text begins that no report may show, because an error has hidden what it is.
  std::uint32_t hidden_from() const { return hidden_from_; }

 private:
  bool escape(std::string& out);
  std::optional<unsigned> hex4();
  bool unicode(std::string& out, std::uint32_t begin);
  std::optional<Node> number(std::uint32_t begin, std::string_view digits);
  void report(const Code& code, std::uint32_t begin, std::string message, std::string help);
  std::string_view bare_word() const;

  std::string_view text_;
  FileId file_;
  Diagnostics& diagnostics_;
  std::size_t at_ = 0;
  std::uint32_t hidden_from_ = 0;
};

}  // namespace syncql::lift
