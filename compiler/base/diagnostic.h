// What is said to the user about the text or about a run: a stable code, a place where there is
// one, what was seen, and what to do. Rendering is elsewhere (text_report.h, json_report.h).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "compiler/base/code.h"
#include "compiler/base/span.h"

namespace syncql {

struct Label {
  Span span;
  std::string text;
};

// An edit that a machine can apply: `span` is replaced by `replacement`.
struct Fix {
  Span span;
  std::string replacement;
};

struct Diagnostic {
  const Code* code = nullptr;
  Severity severity = Severity::Error;
  std::string message;         // what was seen; lower case, no full stop
  std::optional<Span> span;    // none: the trouble is not in a text (an unreachable host)
  std::string label;           // stands under the caret
  std::vector<Label> related;  // other places that explain it
  std::vector<std::string> notes;
  std::vector<std::string> helps;
  std::optional<Fix> fix;

  Diagnostic() = default;
  Diagnostic(const Code& what, std::string seen)
      : code(&what), severity(what.severity), message(std::move(seen)) {}
  Diagnostic(const Code& what, Span where, std::string seen)
      : code(&what), severity(what.severity), message(std::move(seen)), span(where) {}

  Diagnostic& with_label(std::string text) {
    label = std::move(text);
    return *this;
  }
  Diagnostic& with_related(Span where, std::string text) {
    related.push_back({where, std::move(text)});
    return *this;
  }
  Diagnostic& with_note(std::string text) {
    notes.push_back(std::move(text));
    return *this;
  }
  Diagnostic& with_help(std::string text) {
    helps.push_back(std::move(text));
    return *this;
  }
  Diagnostic& with_fix(Span where, std::string replacement) {
    fix = Fix{where, std::move(replacement)};
    return *this;
  }
};

class Diagnostics {
 public:
  // Returns the stored diagnostic, to be completed by its `with_…` functions before the next add.
  // One that repeats an earlier one's code, span and message is dropped: each trouble is reported
  // once.
  Diagnostic& add(Diagnostic diagnostic);
  Diagnostic& report(const Code& code, Span span, std::string message) {
    return add(Diagnostic(code, span, std::move(message)));
  }

  const std::vector<Diagnostic>& items() const { return items_; }
  std::size_t errors() const;
  bool has_errors() const { return errors() > 0; }
  // `--strict`: every warning becomes an error.
  void make_strict();
  // By file, then by place; those without a place last. Stable.
  void sort();
  // Keeps the first `most` (not 0), errors before warnings, in their order; the last of them says
  // that there are more.
  void shorten(std::size_t most);

 private:
  // What makes a report the same as another one.
  using Key = std::tuple<const Code*, FileId, std::uint32_t, std::uint32_t, std::string>;

  std::set<Key> seen_;
  std::vector<Diagnostic> items_;
  Diagnostic dropped_;
};

}  // namespace syncql
