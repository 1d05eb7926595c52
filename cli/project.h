// The user's files through the compiler, and what is said of them in the format asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "cli/arguments.h"
#include "compiler/base/diagnostic.h"
#include "compiler/base/source.h"
#include "compiler/driver/pipeline.h"

namespace syncql::cli {

// Reads from the disk, no more of a file than the compiler takes.
driver::Request request_of(const Project& project);

// Compiles the files, up to the jobs or to artifacts of that form; diagnostics are not printed yet,
// so that a command may add its own.
driver::Compilation compile_project(const Project& project,
                                    std::optional<lower::Form> form = std::nullopt);

// What is said to the user. Text and GitHub's annotations are written at once; JSON and SARIF are
// one document for the whole invocation, written by `finish`, an empty list included. All of it
// goes to standard error but the annotations, which GitHub documents to be read from standard
// output; they too yield to a result that is printed there.
class Messages {
 public:
  enum class Output : std::uint8_t { Free, HoldsResult };

  Messages(const SourceManager& sources, ErrorFormat format, Output output = Output::Free)
      : sources_(sources), format_(format), output_(output) {}

  void say(const Diagnostics& diagnostics);
  void say(std::vector<Diagnostic> diagnostics);
  void finish() const;

 private:
  const SourceManager& sources_;
  ErrorFormat format_;
  Output output_;
  Diagnostics kept_;
};

}  // namespace syncql::cli
