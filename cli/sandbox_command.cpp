#include "cli/sandbox_command.h"

#include <iostream>

#include "cli/exit_code.h"
#include "cli/interrupt.h"
#include "sandbox/sandbox.h"

namespace syncql::cli {

int sandbox_command(const SandboxOptions& options) {
  const Interrupt interrupt(Interrupt::Second::Waits);
  sandbox::SandboxOptions wanted;
  wanted.source_port = options.source_port;
  wanted.query_port = options.query_port;
  wanted.fe_port = options.fe_port;
  wanted.be_port = options.be_port;
  wanted.user = options.user;
  wanted.discard = options.discard;
  const auto started = sandbox::Sandbox::start(wanted);
  if (!started) {
    std::cerr << "error: the sandbox did not start: " << started.error() << "\n";
    return kRunFailed;
  }
  std::cout << (*started)->datasources() << "-- ready\n" << std::flush;
  std::cerr << "the sandbox runs; Ctrl-C ends it and removes what it made\n";
  interrupt.wait();
  (*started)->stop();
  return kDone;
}

}  // namespace syncql::cli
