// A cell's text as a column of a type stores it, or nothing where StarRocks finds it out of range.
// Knows no rows and no NULL: what a failure means is decided by the row collector.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sandbox/table.h"

namespace syncql::sandbox {

// Numbers come out as plain decimal text, BOOLEAN as 1 and 0, dates as `YYYY-MM-DD`, times as
// `YYYY-MM-DD hh:mm:ss[.ffffff]`, VARBINARY as its bytes.
std::optional<std::string> convert(const ColumnType& type, std::string_view text);

// The parts of it, by kind of type.
std::optional<std::string> convert_boolean(std::string_view text);
std::optional<std::string> convert_integer(TypeKind kind, std::string_view text);
std::optional<std::string> convert_float(TypeKind kind, std::string_view text);
// Digits beyond `scale` are rounded half up, away from zero.
std::optional<std::string> convert_decimal(std::string_view text, std::uint32_t precision,
                                           std::uint32_t scale);
// Lenient as MySQL: `2024-1-2`, `20240102`, `24-01-02`, `T` or a blank before the time.
std::optional<std::string> convert_date(std::string_view text);
std::optional<std::string> convert_datetime(std::string_view text);

}  // namespace syncql::sandbox
