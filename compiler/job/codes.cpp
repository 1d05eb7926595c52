#include "compiler/job/codes.h"

namespace syncql::job {

std::vector<const Code*> codes() {
  return {&kNoParameterValue, &kParameterValueType, &kBadJobJson};
}

}  // namespace syncql::job
