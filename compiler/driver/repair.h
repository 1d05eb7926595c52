// The compiler and linter with their fixes applied, as far as a machine can: texts in, texts out.
// Writes no file.
#pragma once

#include <string>
#include <vector>

#include "compiler/driver/pipeline.h"

namespace syncql::driver {

struct AppliedFix {
  std::string file;
  std::uint32_t line = 1;  // in the text as it was when the fix was applied
  const Code* code = nullptr;
  std::string message;  // nothing secret in it
};

struct RepairedFile {
  std::string path;
  std::string text;
};

struct Repair {
  Compilation left;                 // of the repaired texts
  std::vector<AppliedFix> fixed;    // in the order in which they were applied
  std::vector<RepairedFile> files;  // those that changed
};

// Fixes that exclude each other, and those that only show once others are applied, are taken in
// further rounds. Files that are only included stay as they are.
Repair repair(const Request& request);

}  // namespace syncql::driver
