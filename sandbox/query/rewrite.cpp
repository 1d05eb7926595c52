#include "sandbox/query/rewrite.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

#include "sandbox/mariadb/catalog_schema.h"
#include "sandbox/mariadb/quote.h"
#include "sandbox/query/variables.h"

namespace syncql::sandbox {

namespace {

class Rewriter {
 public:
  Rewriter(const StatementContext& context, TokenCursor& cursor)
      : context_(context), cursor_(cursor) {}

  std::string run() {
    std::size_t end = cursor_.peek().begin;
    while (!cursor_.at_end()) {
      if (cursor_.peek().begin > end && !out_.empty()) out_ += ' ';
      if (!information_view() && !variable() && !session_function()) copy();
      end = last_end_;
    }
    return std::move(out_);
  }

 private:
  void copy() {
    const Token& token = cursor_.peek();
    out_ += cursor_.sql().substr(token.begin, token.end - token.begin);
    take(1);
  }

  void take(std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
      last_end_ = cursor_.peek().end;
      was_dot_ = cursor_.sees_symbol('.');
      follow_select_list();
      cursor_.skip();
    }
  }

  void follow_select_list() {
    if (cursor_.sees_symbol('(')) ++depth_;
    if (cursor_.sees_symbol(')')) --depth_;
    const bool select = cursor_.sees("SELECT");
    if (select) list_depth_ = depth_;
    if (cursor_.sees("FROM") && depth_ == list_depth_) list_depth_ = -1;
    begins_item_ = select || (cursor_.sees_symbol(',') && depth_ == list_depth_);
  }

  bool is_name(std::size_t ahead) const {
    const TokenKind kind = cursor_.peek(ahead).kind;
    return kind == TokenKind::Word || kind == TokenKind::QuotedName;
  }

  // information_schema.columns
  bool information_view() {
    const bool here = is_name(0) && cursor_.sees_symbol('.', 1) && is_name(2) && !was_dot_ &&
                      equals_ignoring_case(cursor_.peek().text, "information_schema");
    if (!here || !is_information_view(cursor_.peek(2).text)) return false;
    std::string view = cursor_.peek(2).text;
    std::transform(view.begin(), view.end(), view.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    out_ += quote_name(kInformationDatabase, view);
    take(3);
    return true;
  }

  // @@name, @@session.name
  bool variable() {
    if (!cursor_.sees_symbol('@') || !cursor_.sees_symbol('@', 1)) return false;
    const std::size_t name_at = cursor_.sees_symbol('.', 3) ? 4 : 2;
    const std::string& name = cursor_.peek(name_at).text;
    const auto value = variable_value(context_, name);
    if (!value) return false;
    out_ += is_number(*value) ? *value : quote_text(*value);
    const std::size_t begin = cursor_.peek().begin;
    const bool begins_item = begins_item_;
    take(name_at + 1);
    label(begin, begins_item);
    return true;
  }

  static bool is_number(const std::string& text) {
    return !text.empty() && std::all_of(text.begin(), text.end(),
                                        [](unsigned char c) { return std::isdigit(c) != 0; });
  }

  // current_version(), database(), user()
  bool session_function() {
    if (cursor_.peek().kind != TokenKind::Word || was_dot_) return false;
    if (!cursor_.sees_symbol('(', 1) || !cursor_.sees_symbol(')', 2)) return false;
    const auto value = function_value();
    if (!value) return false;
    out_ += *value;
    const std::size_t begin = cursor_.peek().begin;
    const bool begins_item = begins_item_;
    take(3);
    label(begin, begins_item);
    return true;
  }

  std::optional<std::string> function_value() const {
    if (cursor_.sees("CURRENT_VERSION")) return quote_text(context_.facts.version);
    if (cursor_.sees("DATABASE") || cursor_.sees("SCHEMA")) {
      const std::string& database = context_.session.database;
      return database.empty() ? "NULL" : quote_text(database);
    }
    if (cursor_.sees("CURRENT_USER"))
      return quote_text(fmt::format("'{}'@'%'", context_.facts.user));
    if (cursor_.sees("USER") || cursor_.sees("SESSION_USER")) {
      return quote_text(fmt::format("'{}'@'127.0.0.1'", context_.facts.user));
    }
    if (cursor_.sees("VERSION")) return "'8.0.33'";
    return std::nullopt;
  }

  // A select item keeps the name that the replaced text would have given it.
  void label(std::size_t begin, bool begins_item) {
    const bool ends_item = cursor_.at_end() || cursor_.sees_symbol(',') || cursor_.sees("FROM") ||
                           cursor_.sees("LIMIT");
    if (!ends_item || !begins_item) return;
    out_ += " AS " + quote_name(cursor_.sql().substr(begin, last_end_ - begin));
  }

  const StatementContext& context_;
  TokenCursor& cursor_;
  std::string out_;
  std::size_t last_end_ = 0;
  bool was_dot_ = false;  // the token before was a dot: what follows is a column or a table
  int depth_ = 0;         // of parentheses
  int list_depth_ = -1;   // where the list behind SELECT stands, -1 behind its FROM
  bool begins_item_ = false;
};

}  // namespace

std::string rewrite_rest(const StatementContext& context, TokenCursor& cursor) {
  return Rewriter(context, cursor).run();
}

}  // namespace syncql::sandbox
