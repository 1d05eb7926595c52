// What a file holds and how its fields are separated: what the job says, else what the name's
// ending says. Looks at no disk.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "compiler/base/result.h"
#include "compiler/job/job.h"

namespace syncql::runtime {

enum class FileFormat : std::uint8_t { Csv, Json };

// `.csv`, `.tsv`, `.json`, `.jsonl`, `.ndjson`, each with `.gz` or `.zst` behind it or not.
Result<FileFormat> format_of(const job::Endpoint& endpoint, std::string_view path);

// A tab for `.tsv` unless the job says otherwise; nothing where the job's is not one character.
std::optional<char> delimiter_of(const job::Endpoint& endpoint);

}  // namespace syncql::runtime
