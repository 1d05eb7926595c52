// Guesses at what lies between two values of a key, to look for keys there. A guess that is bad
// costs time and nothing else: what becomes a boundary is a key that the server found, in the
// server's order. Pure; asks no server.
#pragma once

#include <optional>
#include <string>

#include "runtime/source/mysql/table_key.h"

namespace syncql::runtime {

// Of the texts of two values of one column, the lesser first. Nothing where they are neighbours, or
// where their type gives no hold.
std::optional<std::string> between(KeyKind kind, const std::string& low, const std::string& high);

}  // namespace syncql::runtime
