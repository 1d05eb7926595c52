#include "compiler/sema/expansion.h"

#include <algorithm>
#include <fmt/format.h>

#include "compiler/sema/codes.h"
#include "compiler/sema/macro_calls.h"

namespace syncql::sema {
namespace {

// A place in an expression where its text may be replaced.
struct Mark {
  Span span;
  const ast::QualifiedName* name = nullptr;  // a column
  const ast::Identifier* word = nullptr;     // may be a column
  const ast::Call* call = nullptr;           // of a macro
};

// In order of place.
std::vector<Mark> marks_of(const ast::Expression& expression, const Macros& macros) {
  std::vector<Mark> marks;
  for (const ast::Call& call : expression.calls) {
    if (called_macro(call, macros) != nullptr)
      marks.push_back({call.span, nullptr, nullptr, &call});
  }
  for (const ast::QualifiedName& name : expression.names) {
    marks.push_back({name.span, &name, nullptr, nullptr});
  }
  for (const ast::Identifier& word : expression.words) {
    marks.push_back({word.span, nullptr, &word, nullptr});
  }
  std::sort(marks.begin(), marks.end(),
            [](const Mark& a, const Mark& b) { return a.span.begin < b.span.begin; });
  return marks;
}

struct Piece {
  std::string text;
  std::vector<ast::QualifiedName> names;
  bool is_name = false;
  bool is_operand = false;
};

// The call whose macro's body is being expanded: its arguments, and the calls around it.
struct Frame {
  const ast::CreateMacro* macro = nullptr;
  std::vector<Piece> arguments;
  std::vector<Span> calls;  // innermost first
};

void add_calls(const std::vector<Span>& calls, Diagnostic& report) {
  constexpr std::size_t kMost = 8;
  for (std::size_t i = 0; i < calls.size(); ++i) {
    // The way in between may be left out, the job's own call never.
    if (i >= kMost && i + 1 < calls.size()) continue;
    report.with_related(calls[i], "expanded from this call");
  }
}

class Expansion {
 public:
  Expansion(const Context& context, const Macros& macros, std::size_t& left)
      : context_(context),
        macros_(macros),
        total_(left),
        left_(std::min(left, kLargestExpansion)) {}

  Piece whole(const ast::Expression& expression, const Frame& frame) {
    const std::vector<Mark> marks = marks_of(expression, macros_);
    Piece piece = part(expression.span, marks, frame);
    piece.is_operand = expression.is_operand;
    return piece;
  }

  Piece whole(const ast::Expression& expression) {
    Piece piece = whole(expression, Frame{});
    // The text around the calls was too much.
    if (short_) report({expression.span}, "the expansion is too large", "makes too much text");
    return piece;
  }

  // Reported; the pieces are not whole.
  bool is_too_large() const { return full_; }

 private:
  Piece part(Span range, const std::vector<Mark>& marks, const Frame& frame) {
    Piece piece;
    std::uint32_t at = range.begin;
    auto mark = std::lower_bound(
        marks.begin(), marks.end(), range.begin,
        [](const Mark& item, std::uint32_t begin) { return item.span.begin < begin; });
    for (; mark != marks.end() && mark->span.begin < range.end && !short_ && !full_; ++mark) {
      if (mark->span.begin < at) continue;  // in the arguments of a call, which has taken it
      append(piece, {range.file, at, mark->span.begin});
      const bool alone = mark->span == range;
      replace(piece, *mark, marks, frame);
      piece.is_name = piece.is_name && alone;
      at = mark->span.end;
    }
    append(piece, {range.file, at, range.end});
    return piece;
  }

  void replace(Piece& piece, const Mark& mark, const std::vector<Mark>& marks, const Frame& frame) {
    if (mark.call != nullptr) {
      Piece made = call(*mark.call, marks, frame);
      if (mark.call->is_passed) made.names.clear();
      append(piece, std::move(made));
    } else if (const Piece* argument = argument_of(mark, frame)) {
      Piece copy = *argument;
      if (mark.word != nullptr) copy.names.clear();
      append(piece, std::move(copy));
    } else {
      append(piece, mark.span);
      if (mark.name == nullptr) return;
      piece.names.push_back(*mark.name);
      piece.names.back().calls = frame.calls;
      piece.is_name = true;
    }
  }

  static const Piece* argument_of(const Mark& mark, const Frame& frame) {
    if (frame.macro == nullptr || (mark.name != nullptr && mark.name->parts.size() > 1)) {
      return nullptr;
    }
    const std::string& name = mark.name != nullptr ? mark.name->parts[0].text : mark.word->text;
    const auto& arguments = frame.macro->arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
      if (same_name(arguments[i].text, name)) return &frame.arguments[i];
    }
    return nullptr;
  }

  Piece call(const ast::Call& call, const std::vector<Mark>& marks, const Frame& frame) {
    Frame inner;
    inner.macro = macros_.find(call.name.text)->definition;
    inner.calls.push_back(call.span);
    inner.calls.insert(inner.calls.end(), frame.calls.begin(), frame.calls.end());
    if (inner.calls.size() > kDeepestExpansion) {
      report(inner.calls, "macros are nested too deep here",
             fmt::format("more than {} in one another", kDeepestExpansion));
      return {};
    }
    for (const ast::Argument& argument : call.arguments) {
      inner.arguments.push_back(part(argument.span, marks, frame));
      inner.arguments.back().is_operand = argument.is_operand;
    }
    Piece made = whole(inner.macro->body, inner);
    if (short_) report(inner.calls, "the expansion is too large", "makes too much text");
    return made;
  }

  void append(Piece& piece, Span span) {
    const std::string_view text = context_.sources.text(span);
    if (take(text.size())) piece.text += text;
  }

  void append(Piece& piece, Piece more) {
    if (!take(more.text.size() + 2)) return;
    piece.is_name = more.is_name;
    piece.text += more.is_operand ? more.text : "(" + more.text + ")";
    piece.names.insert(piece.names.end(), std::make_move_iterator(more.names.begin()),
                       std::make_move_iterator(more.names.end()));
  }

  bool take(std::size_t bytes) {
    if (short_ || full_) return false;
    short_ = bytes > left_;
    const std::size_t taken = std::min(bytes, left_);
    left_ -= taken;
    total_ -= taken;
    return !short_;
  }

  // Once for an expression: all calls around it have the same trouble.
  void report(const std::vector<Span>& calls, std::string message, std::string label) {
    if (full_) return;
    full_ = true;
    Diagnostic& report =
        context_.diagnostics.report(kMacroTooLarge, calls.front(), std::move(message))
            .with_label(std::move(label))
            .with_help("use fewer levels of macros, or a view at the source");
    add_calls({calls.begin() + 1, calls.end()}, report);
  }

  const Context& context_;
  const Macros& macros_;
  std::size_t& total_;
  std::size_t left_;
  bool short_ = false;  // a text did not fit
  bool full_ = false;   // and that is reported
};

// Calls `visit` with each expression of the statement.
template <typename SyncNode, typename Visit>
void for_each_expression(SyncNode& sync, Visit visit) {
  if (sync.source_columns) {
    for (auto& column : sync.source_columns->body) visit(column);
  }
  if (sync.where) visit(sync.where->body);
}

}  // namespace

std::optional<ast::Expression> Expander::expand(const ast::Expression& expression) {
  if (!calls_macro(expression, macros_) || left_ == 0) return std::nullopt;
  Expansion expansion(context_, macros_, left_);
  Piece piece = expansion.whole(expression);
  if (expansion.is_too_large()) return std::nullopt;
  ast::Expression result;
  result.text = std::move(piece.text);
  result.span = expression.span;
  result.names = std::move(piece.names);
  result.is_name = piece.is_name;
  result.is_operand = piece.is_operand;
  result.hint = expression.hint;
  return result;
}

std::optional<ast::Sync> Expander::expand(const ast::Sync& sync) {
  std::optional<ast::Sync> result;
  for_each_expression(sync, [&](const ast::Expression& expression) {
    check_macro_calls(context_, macros_, expression);
    if (!result && calls_macro(expression, macros_)) result = sync;
  });
  if (!result) return std::nullopt;
  for_each_expression(*result, [&](ast::Expression& expression) {
    if (auto expanded = expand(expression)) expression = std::move(*expanded);
  });
  return result;
}

void point_at_calls(const ast::QualifiedName& name, Diagnostic& report) {
  add_calls(name.calls, report);
}

}  // namespace syncql::sema
