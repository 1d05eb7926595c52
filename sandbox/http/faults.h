// The fault switches: what goes wrong on purpose with the next requests, so that clients can be
// tested. Safe to use from several threads. Knows no HTTP: who serves a request asks whether a
// fault is due.
//
//   fe_gone, be_gone           connections are reset unanswered: the next `count`, or all for `ms`
//   no_backend                 the FE answers `No backend alive.`
//   no_privilege               the FE answers that the account may not INSERT
//   fe_error, be_error         an HTTP status (`status`, 500) instead of an answer
//   redirect_without_location  the FE's 307 says not where to
//   redirect_closed_port       the FE's 307 leads to a port where nobody listens
//   redirect_loop              the FE's 307 leads to the FE; with count 1: a change of leader
//   too_many_transactions      the BE answers `current running txns on db …`
//   slow_body                  the BE waits `ms` (1000) before each 64 KB of a body
//   delay                      the server waits `ms` (1000) before it commits, prepares, or answers
//                              `/api/transaction/load`
//   memory_limit               the load fails for want of memory
//   too_many_versions          the rows cannot be written: `too many versions`
//   cut_before_commit          the connection ends without a reply and nothing is committed: a
//   plain
//                              load's label is ABORTED, a transaction stays as it was
//   cut_after_commit           the connection ends without a reply; the label is VISIBLE
//   publish_timeout            `Publish Timeout`, `PUBLISH_TIMEOUT` or, of a PREPARED transaction,
//                              `FAILED`; the label is COMMITTED for `ms` (1000), then VISIBLE
//   slow_publish               the label is COMMITTED for `ms` (1000), for which the commit waits
//   as
//                              long as its `timeout` allows
//
// Of transactions alone:
//
//   cut_after_begin, cut_after_load, cut_after_prepare
//                              the operation is done and the connection ends without a reply
//   cut_before_prepare         the connection ends without a reply; the transaction is as it was
//   txn_in_processing          the BE answers `TXN_IN_PROCESSING` and does nothing
//   context_lost               the BE has forgotten the transaction, as after a restart:
//                              `TXN_NOT_EXISTS`; the label stays PREPARE until its time is over
//
// `op` narrows a fault to one operation: `stream_load`, `begin`, `load`, `prepare`, `commit`,
// `rollback`, `list`, or `get_load_state` (of `fe_gone`).
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "sandbox/load/checked.h"

namespace syncql::sandbox {

enum class FaultKind : std::uint8_t {
  FeGone,
  BeGone,
  NoBackend,
  NoPrivilege,
  FeError,
  BeError,
  RedirectWithoutLocation,
  RedirectClosedPort,
  RedirectLoop,
  TooManyTransactions,
  SlowBody,
  Delay,
  MemoryLimit,
  TooManyVersions,
  CutBeforeCommit,
  CutAfterCommit,
  PublishTimeout,
  SlowPublish,
  CutAfterBegin,
  CutAfterLoad,
  CutBeforePrepare,
  CutAfterPrepare,
  TxnInProcessing,
  ContextLost,
};

struct Fault {
  FaultKind kind{};
  std::optional<std::uint64_t> count = 1;  // the next so many times; nothing: until cleared
  int status = 500;                        // of fe_error and be_error
  std::chrono::milliseconds wait{1000};    // of the kinds that wait
  std::string operation;                   // empty: any
  std::optional<std::chrono::steady_clock::time_point> ends;  // of fe_gone and be_gone
};

// `{"fault": "delay", "count": 3, "ms": 500, "op": "commit"}`; count `null` means until cleared.
Checked<Fault> parse_fault(std::string_view json);

// The operation that a request's path asks for, as `op` names it; empty: none of these.
std::string_view operation_of(std::string_view path);

class Faults {
 public:
  // Replaces an earlier setting of the same kind.
  void set(const Fault& fault);
  void clear();
  // Which faults were met how often since the last `clear`, and how many times each is still due:
  // `[{"fault": "delay", "met": 2, "left": 1}]`; `left` is null where it ends by time or not at
  // all.
  std::string report() const;
  // The fault if it is due for the operation; one time less is left for it then.
  std::optional<Fault> take(FaultKind kind, std::string_view operation);

 private:
  mutable std::mutex mutex_;
  std::map<FaultKind, Fault> due_;
  std::map<FaultKind, std::uint64_t> met_;
};

}  // namespace syncql::sandbox
