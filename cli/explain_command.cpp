#include "cli/explain_command.h"

#include <iostream>
#include <string>
#include <vector>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/reference/wrap.h"
#include "compiler/base/suggest.h"

namespace syncql::cli {
namespace {

constexpr std::size_t kWidth = 80;

int unknown(const std::string& wanted, const std::vector<const Code*>& codes) {
  std::vector<std::string> ids;
  ids.reserve(codes.size());
  for (const Code* code : codes) ids.emplace_back(code->id);
  std::cerr << "error: `" << wanted << "` is not a diagnostic's code\n";
  if (const auto near = nearest(wanted, ids)) {
    std::cerr << "  = help: did you mean `" << *near << "`?\n";
  }
  std::cerr << "  = help: `syncql explain` lists all codes\n";
  return kUsage;
}

}  // namespace

int explain_command(const ExplainOptions& options) {
  const std::vector<const Code*> codes = all_codes();
  if (options.code.empty()) {
    for (const Code* code : codes) std::cout << code->id << "  " << code->title << "\n";
    return kDone;
  }
  for (const Code* code : codes) {
    if (code->id != options.code) continue;
    std::cout << code->id << ": " << code->title << "\n\n"
              << wrap(code->explanation, kWidth) << "\n";
    return kDone;
  }
  return unknown(options.code, codes);
}

}  // namespace syncql::cli
