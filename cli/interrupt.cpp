#include "cli/interrupt.h"

#include <csignal>
#include <pthread.h>
#include <unistd.h>

#include "cli/exit_code.h"

namespace syncql::cli {
namespace {

sigset_t watched() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  sigaddset(&set, SIGHUP);
  sigaddset(&set, SIGUSR1);  // wakes the watcher when the program ends by itself
  return set;
}

}  // namespace

Interrupt::Interrupt(Second second) : second_(second) {
  const sigset_t set = watched();
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  watcher_ = std::thread([this] { watch(); });
}

Interrupt::~Interrupt() {
  closing_ = true;
  pthread_kill(watcher_.native_handle(), SIGUSR1);
  watcher_.join();
  const sigset_t set = watched();
  pthread_sigmask(SIG_UNBLOCK, &set, nullptr);
}

void Interrupt::watch() {
  const sigset_t set = watched();
  while (true) {
    int signal = 0;
    if (sigwait(&set, &signal) != 0) continue;
    if (signal == SIGUSR1) {
      if (closing_) return;
      continue;
    }
    if (requested_.exchange(true) && second_ == Second::Ends) _exit(kInterrupted);
    requested_.notify_all();
  }
}

}  // namespace syncql::cli
