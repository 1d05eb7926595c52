// StarRocks SQL cut into tokens. Knows quoting and comments, no grammar.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "sandbox/query/dialect/statement_error.h"

namespace syncql::sandbox {

enum class TokenKind : std::uint8_t { Word, QuotedName, Text, Number, Symbol, End };

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text;       // without quotes and escapes
  std::size_t begin = 0;  // byte offsets of the token as written
  std::size_t end = 0;
};

// Comments and hints are dropped. The last token is End. Fails on a quote or comment that does not
// end.
tl::expected<std::vector<Token>, StatementError> tokenize(std::string_view sql);

bool equals_ignoring_case(std::string_view left, std::string_view right);

// `Getting syntax error at line …, column …`; columns count from 0, as StarRocks counts them.
StatementError syntax_error(std::string_view sql, const Token& at);

}  // namespace syncql::sandbox
