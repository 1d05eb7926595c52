// The files a private MariaDB server needs before its start.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "sandbox/mariadb/server_options.h"

namespace syncql::sandbox {

// Writes the option and setup files and, where the data directory is still empty, installs the
// system tables (under a second). The error says what is missing and which package has it.
tl::expected<void, std::string> prepare_data_directory(const MariaDbOptions& options);

// The last lines of a text file, for an error message.
std::string last_lines(const std::filesystem::path& file, std::size_t count);

}  // namespace syncql::sandbox
