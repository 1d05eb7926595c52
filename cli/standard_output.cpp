#include "cli/standard_output.h"

#include <iostream>

#include "cli/exit_code.h"

namespace syncql::cli {

int close_output(int code) {
  std::cout.flush();
  if (std::cout) return code;
  std::cerr << "error: standard output cannot be written; what it lacks is lost\n";
  return code == kDone ? kRunFailed : code;
}

}  // namespace syncql::cli
