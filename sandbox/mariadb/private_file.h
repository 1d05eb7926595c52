// Files that only their owner may read, and the secrets that go into them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace syncql::sandbox {

// Created or replaced with mode 0600; the error names the file and the cause.
tl::expected<void, std::string> write_private_file(const std::filesystem::path& file,
                                                   std::string_view text);

// 32 hexadecimal digits from the kernel's random numbers.
std::string generate_password();

}  // namespace syncql::sandbox
