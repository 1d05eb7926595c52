// The files a private MariaDB server needs before its start.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sandbox/mariadb/server_options.h"

namespace syncql::sandbox {

// Writes the option and setup files and, where the data directory is still empty, installs the
// system tables (under a second). The error says what is missing and which package has it.
tl::expected<void, std::string> prepare_data_directory(const MariaDbOptions& options);

// What a server's log says of its failure: its last errors, or its last lines where it has none.
std::string log_excerpt(const std::filesystem::path& log);

}  // namespace syncql::sandbox
