#include "compiler/syntax/antlr/expected.h"

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>

#include "compiler/syntax/antlr/vocabulary.h"

namespace syncql::syntax {
namespace {

using antlr4::atn::ATNState;
using antlr4::atn::RuleTransition;
using antlr4::atn::Transition;

// Where the automaton goes on when the rule it is in has ended.
struct Frame {
  const ATNState* follow = nullptr;
  const Frame* caller = nullptr;
};

struct Place {
  const ATNState* state = nullptr;
  const Frame* frame = nullptr;

  bool operator<(const Place& other) const {
    return std::tie(state, frame) < std::tie(other.state, other.frame);
  }
};

void add(std::vector<std::size_t>& list, std::size_t item) {
  if (std::find(list.begin(), list.end(), item) == list.end()) list.push_back(item);
}

class Walk {
 public:
  explicit Walk(const antlr4::atn::ATN& atn) : atn_(atn) {}

  Place start_of(std::size_t rule) const { return {atn_.ruleToStartState[rule], nullptr}; }

  Place place_of(const Step& step) { return {atn_.states[step.state], frame_of(step.context)}; }

  // The places behind one token.
  std::vector<Place> behind(const std::vector<Place>& places, std::size_t type) {
    std::vector<Place> result;
    std::set<Place> seen;
    for (const Place& place : places) {
      visit(place, seen, [&](const Transition& transition, const Frame* frame) {
        if (transition.matches(type, 1, atn_.maxTokenType)) {
          result.push_back({transition.target, frame});
        }
      });
    }
    return result;
  }

  Expected expected(const std::vector<Place>& places) {
    Expected result;
    std::set<Place> seen;
    for (const Place& place : places) collect(place, Naming::Tokens, seen, result);
    return result;
  }

 private:
  enum class Naming { Tokens, KeywordsOnly };

  const Frame* frame_of(const antlr4::RuleContext* context) {
    if (context == nullptr || context->parent == nullptr) return nullptr;
    const Frame* caller = frame_of(dynamic_cast<const antlr4::RuleContext*>(context->parent));
    const auto* call =
        dynamic_cast<const RuleTransition*>(atn_.states[context->invokingState]->transitions[0]);
    return &frames_.emplace_back(Frame{call->followState, caller});
  }

  // Calls `on_token` for each transition that takes a token and can be reached without taking one.
  template <typename OnToken>
  void visit(const Place& place, std::set<Place>& seen, const OnToken& on_token) {
    if (!seen.insert(place).second) return;
    if (place.state->epsilonOnlyTransitions || place.state->transitions.empty()) {
      for (const Place& next : steps(place)) visit(next, seen, on_token);
      return;
    }
    for (const Transition* transition : place.state->transitions) {
      on_token(*transition, place.frame);
    }
  }

  std::vector<Place> steps(const Place& place) {
    std::vector<Place> result;
    if (dynamic_cast<const antlr4::atn::RuleStopState*>(place.state) != nullptr) {
      if (place.frame != nullptr) result.push_back({place.frame->follow, place.frame->caller});
      return result;
    }
    for (const Transition* transition : place.state->transitions) {
      if (const auto* call = dynamic_cast<const RuleTransition*>(transition)) {
        const Frame& frame = frames_.emplace_back(Frame{call->followState, place.frame});
        result.push_back({call->target, &frame});
      } else {
        result.push_back({transition->target, place.frame});
      }
    }
    return result;
  }

  void collect(const Place& place, Naming naming, std::set<Place>& seen, Expected& out) {
    if (!seen.insert(place).second) return;
    if (!place.state->epsilonOnlyTransitions && !place.state->transitions.empty()) {
      for (const Transition* transition : place.state->transitions) {
        collect_tokens(*transition, naming, out);
      }
      return;
    }
    for (const Place& next : steps(place)) {
      Naming inner = naming;
      if (next.state == atn_.ruleToStartState[next.state->ruleIndex]) {
        const RuleWords words = words_for_rule(next.state->ruleIndex);
        if (words.named) {
          if (naming == Naming::Tokens) add(out.rules, next.state->ruleIndex);
          if (!words.has_keywords) continue;
          inner = Naming::KeywordsOnly;
        }
      }
      collect(next, inner, seen, out);
    }
  }

  static void collect_tokens(const Transition& transition, Naming naming, Expected& out) {
    if (transition.getSerializationType() == Transition::NOT_SET) return;
    for (const ssize_t label : transition.label().toList()) {
      const auto type = static_cast<std::size_t>(label);
      if (naming == Naming::Tokens) add(out.tokens, type);
      if (is_keyword(type)) add(out.keywords, type);
    }
  }

  const antlr4::atn::ATN& atn_;
  std::deque<Frame> frames_;
};

}  // namespace

bool Expected::has_token(std::size_t type) const {
  return std::find(tokens.begin(), tokens.end(), type) != tokens.end();
}

bool Expected::has_rule(std::size_t rule) const {
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

Expected expected_behind(const antlr4::atn::ATN& atn, std::size_t rule,
                         const std::vector<Step>& steps, const std::vector<std::size_t>& types) {
  Walk walk(atn);
  const std::size_t known = std::min(steps.size(), types.size());
  std::vector<Place> places = {known == 0 ? walk.start_of(rule) : walk.place_of(steps[known - 1])};
  for (std::size_t i = known == 0 ? 0 : known - 1; i < types.size(); ++i) {
    places = walk.behind(places, types[i]);
  }
  return walk.expected(places);
}

}  // namespace syncql::syntax
