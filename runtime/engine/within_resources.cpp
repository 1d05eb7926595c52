#include "runtime/engine/within_resources.h"

#include <fmt/format.h>
#include <new>
#include <system_error>

#include "runtime/engine/codes.h"

namespace syncql::runtime {

std::optional<Diagnostic> within_resources(const std::function<void()>& work) {
  try {
    work();
  } catch (const std::bad_alloc&) {
    return Diagnostic(kOutOfResources, "the system has no more memory for this run")
        .with_help("lower `concurrent` or `maxBatchSize`, or free memory");
  } catch (const std::system_error& error) {  // by std::thread, where none can be started
    return Diagnostic(kOutOfResources,
                      fmt::format("the system refused a thread: {}", error.code().message()))
        .with_help("lower `concurrent`, or raise the limit of threads");
  }
  return std::nullopt;
}

}  // namespace syncql::runtime
