#include "compiler/sema/macro_circles.h"

#include <fmt/format.h>
#include <set>
#include <unordered_map>

#include "compiler/sema/codes.h"

namespace syncql::sema {
namespace {

constexpr std::size_t kDone = static_cast<std::size_t>(-1);
constexpr std::size_t kMostSteps = 8;  // of a circle's way are shown

// Depth first, on a stack of its own: chains of macros may be longer than the thread's stack bears.
class Search {
 public:
  Search(const Macros& macros, Diagnostics& diagnostics)
      : macros_(macros), diagnostics_(diagnostics) {}

  void run(const Macro& start) {
    enter(start);
    while (!path_.empty()) {
      Visit& visit = path_.back();
      const std::vector<ast::Call>& calls = visit.macro->definition->body.calls;
      if (visit.next == calls.size()) {
        places_[visit.macro] = kDone;
        path_.pop_back();
        continue;
      }
      const ast::Call& call = calls[visit.next++];
      if (const Macro* callee = macros_.find(call.name.text)) follow(*callee, call);
    }
  }

  std::set<const Macro*> take() { return std::move(circular_); }

 private:
  struct Visit {
    const Macro* macro = nullptr;
    std::size_t next = 0;  // the call to look at next

    const ast::Call& last() const { return macro->definition->body.calls[next - 1]; }
  };

  void enter(const Macro& macro) {
    if (places_.emplace(&macro, path_.size()).second) path_.push_back({&macro});
  }

  void follow(const Macro& callee, const ast::Call& call) {
    const auto known = places_.find(&callee);
    if (known == places_.end()) return enter(callee);
    if (known->second == kDone) return;
    // Of circles through the same macros one is enough.
    if (circular_.contains(&callee) && circular_.contains(path_.back().macro)) return;
    report(callee, known->second, call);
    for (std::size_t i = known->second; i < path_.size(); ++i) circular_.insert(path_[i].macro);
  }

  void report(const Macro& callee, std::size_t first, const ast::Call& call) {
    const std::size_t last = path_.size() - 1;
    Diagnostic& report =
        diagnostics_
            .report(kMacroRecursion, call.name.span,
                    fmt::format("macro `{}` expands itself", callee.definition->name.text))
            .with_label(first == last ? "calls itself" : "closes the circle")
            .with_help("a macro is replaced by its text: it cannot use itself");
    for (std::size_t i = first; i < last && i < first + kMostSteps; ++i) {
      report.with_related(path_[i].last().name.span, "on the way here");
    }
  }

  const Macros& macros_;
  Diagnostics& diagnostics_;
  std::vector<Visit> path_;
  std::unordered_map<const Macro*, std::size_t> places_;  // in the path, or kDone
  std::set<const Macro*> circular_;
};

}  // namespace

std::set<const Macro*> find_macro_circles(const Macros& macros, Diagnostics& diagnostics) {
  Search search(macros, diagnostics);
  for (const Macro& macro : macros.all()) search.run(macro);
  return search.take();
}

}  // namespace syncql::sema
