#include "compiler/job/codes.h"

namespace syncql::job {

std::vector<const Code*> codes() {
  return {&kNoParameterValue, &kParameterValueType};
}

}  // namespace syncql::job
