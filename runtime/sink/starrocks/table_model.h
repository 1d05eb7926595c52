// What the target table does with rows of the same key, as its definition tells. Asks no server.
#pragma once

#include <string>
#include <string_view>

namespace syncql::runtime {

// `PRIMARY KEY (id): a row replaces the one of its key`; `definition` is what SHOW CREATE TABLE
// prints. Empty where it names no key.
std::string table_model(std::string_view definition);

}  // namespace syncql::runtime
