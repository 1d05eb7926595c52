// How the ledger's file spells the stages of runs and batches; files outlive versions, so a word
// never changes.
#pragma once

#include <string_view>

#include "runtime/commit/run_record.h"

namespace syncql::runtime {

std::string_view word_of(Stage stage);
std::string_view word_of(BatchStage stage);
// Of a word that this version does not know: what promises nothing.
Stage stage_of(std::string_view word);
BatchStage batch_stage_of(std::string_view word);

}  // namespace syncql::runtime
