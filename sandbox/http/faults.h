// The fault switches: what goes wrong on purpose with the next loads, so that clients can be
// tested. Safe to use from several threads. Knows no HTTP: who serves a load asks whether a fault
// is due.
//
//   refuse                     the FE resets connections before it reads them
//   no_backend                 the FE answers `No backend alive.`
//   fe_error, be_error         an HTTP status (`status`, 500) instead of an answer
//   redirect_without_location  the FE's 307 says not where to
//   redirect_closed_port       the FE's 307 leads to a port where nobody listens
//   redirect_loop              the FE's 307 leads to the FE; with count 1: a change of leader
//   too_many_transactions      the BE answers `current running txns on db …`
//   delay                      the BE waits `ms` (1000) between the body and the commit
//   memory_limit               the load fails for want of memory
//   too_many_versions          the commit fails: `too many versions`
//   cut_before_commit          the connection ends without a reply; the label is ABORTED
//   cut_after_commit           the connection ends without a reply; the label is VISIBLE
//   publish_timeout            `Publish Timeout`; the label is COMMITTED for `ms` (1000), then
//   VISIBLE
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

enum class FaultKind : std::uint8_t {
  Refuse,
  NoBackend,
  FeError,
  BeError,
  RedirectWithoutLocation,
  RedirectClosedPort,
  RedirectLoop,
  TooManyTransactions,
  Delay,
  MemoryLimit,
  TooManyVersions,
  CutBeforeCommit,
  CutAfterCommit,
  PublishTimeout,
};

struct Fault {
  FaultKind kind{};
  std::optional<std::uint64_t> count = 1;  // the next so many loads; nothing: until cleared
  int status = 500;                        // of fe_error and be_error
  std::chrono::milliseconds wait{1000};    // of delay and publish_timeout
};

// `{"fault": "delay", "count": 3, "ms": 500}`; count `null` means until cleared.
Checked<Fault> parse_fault(std::string_view json);

class Faults {
 public:
  // Replaces an earlier setting of the same kind.
  void set(const Fault& fault);
  void clear();
  // The fault if it is due; one load less is left for it then.
  std::optional<Fault> take(FaultKind kind);

 private:
  std::mutex mutex_;
  std::map<FaultKind, Fault> due_;
};

}  // namespace syncql::sandbox
