// How a fuzzer ends: with what should hold and does not. Knows nothing of what is tried.
#pragma once

#include <cstdlib>
#include <iostream>
#include <string_view>

namespace syncql::fuzz {

// libFuzzer keeps the input that leads here.
inline void must(bool holds, std::string_view what, std::string_view detail = {}) {
  if (holds) return;
  std::cerr << "does not hold: " << what << "\n" << detail << "\n";
  std::abort();
}

}  // namespace syncql::fuzz
