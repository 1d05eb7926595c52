// Which field of a CSV file's records each of the job's columns is: by the names of its header, or
// by position.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "runtime/source/file/file_request.h"

namespace syncql::runtime {

struct CsvLayout {
  static constexpr std::size_t kConstant = static_cast<std::size_t>(-1);

  std::vector<std::string> names;   // of the columns
  std::vector<std::size_t> fields;  // of the columns: which field it is; kConstant: none
  std::size_t least = 0;            // fields that a record has at least,
  bool exact = true;                // and at most
  std::uint64_t offset = 0;         // of the first record behind the header
  std::uint64_t line = 1;
};

// Reads the file's first lines. Fails where the header lacks one of the columns.
Result<CsvLayout> csv_layout(const FileRequest& request, const std::string& path);

}  // namespace syncql::runtime
