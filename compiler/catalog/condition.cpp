#include "compiler/catalog/condition.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>

#include "compiler/job/texts.h"

namespace syncql::catalog {
namespace {

using Operator = Comparison::Operator;
using Tokens = std::vector<std::string>;

// Names with dots, numbers, quoted texts and operators; anything else is a token that fits nowhere.
Tokens tokenize(const std::string& text) {
  static const std::regex kToken(
      R"('(?:[^']|'')*'|[A-Za-z_][\w.]*|-?\d+(?:\.\d+)?|<>|!=|<=|>=|\S)");
  Tokens tokens;
  for (std::sregex_iterator at(text.begin(), text.end(), kToken), end; at != end; ++at) {
    tokens.push_back(at->str());
  }
  return tokens;
}

bool is_word(const std::string& token, std::string_view upper) {
  return std::equal(token.begin(), token.end(), upper.begin(), upper.end(), [](char a, char b) {
    return std::toupper(static_cast<unsigned char>(a)) == b;
  });
}

std::optional<Operator> operator_of(const std::string& token) {
  static constexpr std::array<std::pair<std::string_view, Operator>, 7> kOperators{{
      {"=", Operator::Equal},
      {"<>", Operator::NotEqual},
      {"!=", Operator::NotEqual},
      {"<", Operator::Less},
      {"<=", Operator::LessOrEqual},
      {">", Operator::Greater},
      {">=", Operator::GreaterOrEqual},
  }};
  for (const auto& [spelling, compare] : kOperators) {
    if (token == spelling) return compare;
  }
  return std::nullopt;
}

std::optional<job::Value> literal(const std::string& token) {
  if (token == "true") return job::Value{true};
  if (token == "false") return job::Value{false};
  if (token.front() == '\'') {
    const std::string inner = token.substr(1, token.size() - 2);
    return job::Value{std::regex_replace(inner, std::regex("''"), "'")};
  }
  std::int64_t number = 0;
  const char* end = token.data() + token.size();
  const auto [stop, error] = std::from_chars(token.data(), end, number);
  if (error != std::errc() || stop != end) return std::nullopt;
  return job::Value{number};
}

// `name IS NULL`, `name IS NOT NULL`.
std::optional<Operator> null_test(const Tokens& tokens) {
  const bool negated = tokens.size() == 4 && is_word(tokens[2], "NOT");
  if (!negated && tokens.size() != 3) return std::nullopt;
  if (!is_word(tokens[1], "IS") || !is_word(tokens.back(), "NULL")) return std::nullopt;
  return negated ? Operator::IsNotNull : Operator::IsNull;
}

std::optional<Comparison> comparison(const Tokens& tokens) {
  if (tokens.size() == 2 && is_word(tokens[0], "SPLIT") && is_word(tokens[1], "BY")) {
    return Comparison{};
  }
  if (const auto compare = null_test(tokens)) return Comparison{*compare, tokens[0], {}};
  if (tokens.size() != 3) return std::nullopt;
  const auto compare = operator_of(tokens[1]);
  auto value = literal(tokens[2]);
  if (!compare || !value) return std::nullopt;
  return Comparison{*compare, tokens[0], std::move(*value)};
}

std::vector<Tokens> split(const Tokens& tokens, std::string_view separator) {
  std::vector<Tokens> parts(1);
  for (const std::string& token : tokens) {
    if (is_word(token, separator)) {
      parts.emplace_back();
    } else {
      parts.back().push_back(token);
    }
  }
  return parts;
}

bool equal(const job::Value& a, const job::Value& b) {
  if (a.as_string() && b.as_string()) return *a.as_string() == *b.as_string();
  if (a.as_bool() && b.as_bool()) return *a.as_bool() == *b.as_bool();
  if (a.as_int() && b.as_int()) return *a.as_int() == *b.as_int();
  return false;
}

bool ordered(Operator compare, const job::Value& a, const job::Value& b) {
  if (!a.as_int() || !b.as_int()) return false;
  const std::int64_t left = *a.as_int();
  const std::int64_t right = *b.as_int();
  switch (compare) {
    case Operator::Less:
      return left < right;
    case Operator::LessOrEqual:
      return left <= right;
    case Operator::Greater:
      return left > right;
    default:
      return left >= right;
  }
}

Truth truth(bool value) {
  return value ? Truth::True : Truth::False;
}

Truth holds(const Comparison& comparison, const Facts& facts) {
  if (comparison.compare == Operator::SplitBy) return truth(facts.split_by);
  const job::Value* value = facts.value(comparison.option);
  const bool null_test = comparison.compare == Operator::IsNull;
  if (null_test || comparison.compare == Operator::IsNotNull) {
    return truth(null_test == (value == nullptr));
  }
  if (value == nullptr) return truth(comparison.compare == Operator::NotEqual);
  const std::string* text = value->as_string();
  if (text != nullptr && job::has_reference(*text)) return Truth::Unknown;
  if (comparison.compare == Operator::Equal) return truth(equal(*value, comparison.value));
  if (comparison.compare == Operator::NotEqual) return truth(!equal(*value, comparison.value));
  return truth(ordered(comparison.compare, *value, comparison.value));
}

Truth holds(const std::vector<Comparison>& all, const Facts& facts) {
  Truth least = Truth::True;
  for (const Comparison& comparison : all) least = std::min(least, holds(comparison, facts));
  return least;
}

}  // namespace

std::optional<Condition> parse_condition(std::string_view text) {
  constexpr std::size_t kLongest = 1000;  // std::regex recurses: a long text would end the stack
  if (text.size() > kLongest) return std::nullopt;
  Condition condition;
  condition.text = text;
  for (const Tokens& alternative : split(tokenize(condition.text), "OR")) {
    auto& all = condition.any.emplace_back();
    for (const Tokens& part : split(alternative, "AND")) {
      auto parsed = comparison(part);
      if (!parsed) return std::nullopt;
      all.push_back(std::move(*parsed));
    }
  }
  return condition;
}

Truth holds(const Condition& condition, const Facts& facts) {
  Truth most = Truth::False;
  for (const auto& all : condition.any) most = std::max(most, holds(all, facts));
  return most;
}

}  // namespace syncql::catalog
