// Puts a text in the place of a file's, or into a new file, whole or not at all.
#pragma once

#include <string>

#include "compiler/base/result.h"

namespace syncql::cli {

// Whom a new file is for: everybody whom the process's mask allows, or its owner alone.
enum class ReadBy { Everybody, Owner };

// Through a file beside it that takes its name, so that no reader ever sees half of it. The
// permissions stay; a symbolic link stays one.
Result<void> replace_file(const std::string& path, const std::string& text,
                          ReadBy readers = ReadBy::Everybody);

}  // namespace syncql::cli
