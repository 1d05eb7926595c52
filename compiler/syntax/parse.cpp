#include "compiler/syntax/parse.h"

#include <algorithm>

#include "compiler/syntax/antlr/build_statement.h"
#include "compiler/syntax/antlr/lexical_error.h"
#include "compiler/syntax/antlr/secrets.h"
#include "compiler/syntax/antlr/syntax_error.h"
#include "compiler/syntax/decode.h"
#include "compiler/syntax/limits.h"

namespace syncql::syntax {
namespace {

// Reads a script statement by statement: what is whole goes into the script, what is not is
// reported and read on from the next landmark.
class ScriptReader {
 public:
  ScriptReader(const Tokens& tokens, const SourceText& text, Diagnostics& diagnostics)
      : tokens_(tokens),
        text_(text),
        landmarks_(tokens, text),
        parser_(tokens),
        builder_{text, tokens.hidden, diagnostics},
        diagnostics_(diagnostics) {
    script_.file = text.file();
    for (const HiddenText& item : tokens.hidden) {
      script_.comments.push_back({std::string(text.text(item.span)), item.span});
    }
  }

  ast::Script read() {
    std::size_t begin = 0;
    while (begin < tokens_.visible.size() && !full()) {
      std::size_t end = begin;
      while (end < tokens_.visible.size() && tokens_.type(end) != Lexer::SEMICOLON) ++end;
      if (begin < end) read_statements({begin, end});
      begin = end + 1;
    }
    return std::move(script_);
  }

 private:
  bool full() const { return diagnostics_.items().size() >= kMostErrors; }

  // One statement, or several whose `;` is missing or was lost in an error.
  void read_statements(TokenRange range) {
    Entry entry{Parser::RuleOneStatement, range.begin, {}};
    while (!full()) {
      if (entry.rule == Parser::RuleOneStatement) range.begin = entry.token;
      if (read_from(entry, range.end)) return;
      const Scene scene{tokens_, text_, landmarks_, range, entry};
      const Failure failure = moved_to_landmark(scene, parser_.failure());
      if (lacks_semicolon(scene, failure)) {
        entry = {Parser::RuleOneStatement, failure.token, {}};
        continue;
      }
      if (auto error = syntax_error(scene, failure)) diagnostics_.add(std::move(*error));
      auto next = resume_behind(tokens_, landmarks_, range, entry, failure);
      if (!next) return;
      entry = std::move(*next);
    }
  }

  bool read_from(const Entry& entry, std::size_t end) {
    antlr4::ParserRuleContext* tree = parser_.parse(entry.rule, {entry.token, end});
    if (tree == nullptr) return false;
    if (entry.rule == Parser::RuleOneStatement) keep(*tree, {entry.token, end});
    return true;
  }

  // Text that is no word may hide in SQL that is passed through; such a statement is not whole.
  void keep(antlr4::ParserRuleContext& tree, TokenRange range) {
    for (std::size_t i = range.begin; i < range.end; ++i) {
      if (is_lexical_error(tokens_.type(i))) return;
    }
    script_.statements.push_back(
        build_statement(builder_, dynamic_cast<Parser::OneStatementContext&>(tree)));
  }

  // If so, the first of the two statements is kept.
  bool lacks_semicolon(const Scene& scene, const Failure& failure) {
    const std::size_t token = failure.token;
    const bool may = scene.entry.rule == Parser::RuleOneStatement && token > scene.entry.token &&
                     token < scene.statement.end && landmarks_.begins_statement(token);
    if (!may || !read_from(scene.entry, token)) return false;
    diagnostics_.add(missing_semicolon(scene, token));
    return true;
  }

  const Tokens& tokens_;
  const SourceText& text_;
  Landmarks landmarks_;
  StatementParser parser_;
  Builder builder_;
  Diagnostics& diagnostics_;
  ast::Script script_;
};

ast::Script read(SourceManager& sources, FileId file, Diagnostics& found) {
  ast::Script nothing;
  nothing.file = file;
  const auto points = decode(sources, file);
  if (!points) {
    // Where its secrets stand cannot be told.
    sources.redact({file, 0, static_cast<std::uint32_t>(sources.file(file).text().size())});
    found.add(points.error());
    return nothing;
  }
  const SourceText text(sources.file(file), file, *points);
  Tokens tokens = tokenize(*points, text);
  hide_secrets(tokens, text, sources);
  report_lexical_errors(tokens, text, found);
  return ScriptReader(tokens, text, found).read();
}

}  // namespace

ast::Script parse(SourceManager& sources, FileId file, Diagnostics& diagnostics) {
  Diagnostics found;
  ast::Script script = read(sources, file, found);
  found.sort();
  for (std::size_t i = 0; i < found.items().size(); ++i) {
    Diagnostic& added = diagnostics.add(found.items()[i]);
    if (i + 1 == kMostErrors) added.with_note("there may be more errors; these were enough");
  }
  return script;
}

}  // namespace syncql::syntax
