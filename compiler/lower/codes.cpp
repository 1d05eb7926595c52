#include "compiler/lower/codes.h"

namespace syncql::lower {

std::vector<const Code*> codes() {
  return {&kNoPlace, &kNoStep, &kIncomplete};
}

}  // namespace syncql::lower
