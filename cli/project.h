// The user's files through the compiler, and what it says of them onto standard error.
#pragma once

#include <vector>

#include "cli/arguments.h"
#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"

namespace syncql::cli {

// Compiles the files; diagnostics are not printed yet, so that a command may add its own.
driver::Compilation compile_project(const Project& project, bool emit);

// What is said to the user on standard error. As text it is said at once; as JSON it is one
// document for the whole invocation, written by `finish`, an empty list included.
class Messages {
 public:
  Messages(const SourceManager& sources, ErrorFormat format) : sources_(sources), format_(format) {}

  void say(const Diagnostics& diagnostics);
  void say(std::vector<Diagnostic> diagnostics);
  void finish() const;

 private:
  const SourceManager& sources_;
  ErrorFormat format_;
  Diagnostics kept_;
};

}  // namespace syncql::cli
