#include "runtime/commit/ledger_words.h"

#include <algorithm>
#include <array>
#include <utility>

namespace syncql::runtime {
namespace {

constexpr std::array<std::pair<Stage, std::string_view>, 5> kStages{{
    {Stage::Before, "before"},
    {Stage::Moving, "moving"},
    {Stage::After, "after"},
    {Stage::Done, "done"},
    {Stage::Abandoned, "abandoned"},
}};
constexpr std::array<std::pair<BatchStage, std::string_view>, 3> kBatchStages{{
    {BatchStage::Sent, "sent"},
    {BatchStage::Loaded, "loaded"},
    {BatchStage::Refused, "refused"},
}};

}  // namespace

std::string_view word_of(Stage stage) {
  return std::find_if(kStages.begin(), kStages.end(),
                      [&](const auto& entry) { return entry.first == stage; })
      ->second;
}

std::string_view word_of(BatchStage stage) {
  return std::find_if(kBatchStages.begin(), kBatchStages.end(),
                      [&](const auto& entry) { return entry.first == stage; })
      ->second;
}

Stage stage_of(std::string_view word) {
  const auto found = std::find_if(kStages.begin(), kStages.end(),
                                  [&](const auto& entry) { return entry.second == word; });
  return found == kStages.end() ? Stage::Abandoned : found->first;
}

BatchStage batch_stage_of(std::string_view word) {
  const auto found = std::find_if(kBatchStages.begin(), kBatchStages.end(),
                                  [&](const auto& entry) { return entry.second == word; });
  return found == kBatchStages.end() ? BatchStage::Sent : found->first;
}

}  // namespace syncql::runtime
