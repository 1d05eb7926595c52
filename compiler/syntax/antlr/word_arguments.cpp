#include "compiler/syntax/antlr/word_arguments.h"

#include <algorithm>
#include <iterator>

namespace syncql::syntax {
namespace {

template <std::size_t Count>
bool holds(const std::string_view (&words)[Count], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

constexpr std::string_view kUnitFirst[] = {"EXTRACT", "TIMESTAMPDIFF", "TIMESTAMPADD", "DATENAME",
                                           "DATEPART"};
// Of some dialects; others begin with a column.
constexpr std::string_view kUnitOrColumnFirst[] = {"DATEADD", "DATEDIFF", "DATEDIFF_BIG",
                                                   "DATETRUNC"};
constexpr std::string_view kUnits[] = {
    "YEAR",   "YY",          "QUARTER", "QQ",          "MONTH",      "MM",      "WEEK",
    "WK",     "DAY",         "DD",      "DAYOFYEAR",   "WEEKDAY",    "HOUR",    "HH",
    "MINUTE", "MI",          "SECOND",  "SS",          "MS",         "MCS",     "NS",
    "YYYY",   "MILLISECOND", "DY",      "MICROSECOND", "NANOSECOND", "ISO_WEEK"};
// CONVERT has the type in front in some dialects, behind in others.
constexpr std::string_view kTypesBehind[] = {"BINARY", "CHAR",  "DATE",     "DATETIME", "DECIMAL",
                                             "DOUBLE", "FLOAT", "JSON",     "NCHAR",    "REAL",
                                             "SIGNED", "TIME",  "UNSIGNED", "YEAR"};
constexpr std::string_view kTypesInFront[] = {
    "BIGINT",   "BINARY", "BIT",  "CHAR",    "DATE",      "DATETIME", "DATETIME2", "DATETIMEOFFSET",
    "DECIMAL",  "FLOAT",  "INT",  "MONEY",   "NCHAR",     "NUMERIC",  "NVARCHAR",  "REAL",
    "SMALLINT", "TEXT",   "TIME", "TINYINT", "VARBINARY", "VARCHAR",  "XML"};

}  // namespace

std::optional<std::size_t> word_argument(std::string_view function,
                                         const std::vector<std::string>& arguments) {
  if (arguments.empty()) return std::nullopt;
  if (holds(kUnitFirst, function)) return 0;
  if (holds(kUnitOrColumnFirst, function) && holds(kUnits, arguments.front())) return 0;
  if (function != "CONVERT" && function != "TRY_CONVERT") return std::nullopt;
  if (holds(kTypesInFront, arguments.front())) return 0;
  if (arguments.size() == 2 && holds(kTypesBehind, arguments.back())) return 1;
  return std::nullopt;
}

}  // namespace syncql::syntax
