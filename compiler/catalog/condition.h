// When a rule of an option applies: comparisons of other options' values, joined by AND and OR.
// Knows the words of WHEN and nothing of where values come from.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "compiler/job/value.h"

namespace syncql::catalog {

struct Comparison {
  enum class Operator : std::uint8_t {
    SplitBy,  // the statement has the clause; compares nothing
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    IsNull,  // neither given nor with a default; compares nothing
    IsNotNull,
  };
  Operator compare = Operator::SplitBy;
  std::string option;
  job::Value value;
};

struct Condition {
  std::vector<std::vector<Comparison>> any;  // of these one list must hold whole
  std::string text;                          // as written
};

// `SPLIT BY`, `writeMode = 'update'`, `a <> 'x' AND b >= 8 OR c = true`, `a IS NULL`. Nothing where
// it is not of this form.
std::optional<Condition> parse_condition(std::string_view text);

struct Facts {
  std::function<const job::Value*(std::string_view option)> value;  // null: not given, no default
  bool split_by = false;
};

enum class Truth : std::uint8_t { False, Unknown, True };

// An option without a value differs from everything and is neither less nor greater. Unknown where
// it turns on a value that holds a `${parameter}`.
Truth holds(const Condition& condition, const Facts& facts);

}  // namespace syncql::catalog
