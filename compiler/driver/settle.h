// A draft to a text that compiles to what is wanted: compiles it, lets what does not work give way
// to plainer forms, and puts what the language cannot say into `raw`.
#pragma once

#include "compiler/base/diagnostic.h"
#include "compiler/driver/pipeline.h"
#include "compiler/lift/draft.h"

namespace syncql::driver {

// Scripts that are compiled together with each draft, and how many jobs are in them.
struct Surroundings {
  std::vector<std::string> scripts;
  ReadFile read_file;
  std::size_t jobs = 0;
};

// False where no form does: reported, with the place in the document.
bool settle(lift::Draft& draft, const Surroundings& surroundings, Diagnostics& diagnostics);

// Whether a whole script compiles to so many jobs.
bool compiles(const std::string& text, std::size_t jobs, const Surroundings& surroundings);

}  // namespace syncql::driver
