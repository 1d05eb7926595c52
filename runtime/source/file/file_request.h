// What a job asks of a file source, taken out of the job once: which files, what they hold, which
// columns. Knows nothing of the files as they really are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/source/file/csv_scanner.h"
#include "runtime/source/file/file_format.h"

namespace syncql::runtime {

struct FileColumn {
  enum class Kind : std::uint8_t { Name, Index, Constant };

  Kind kind = Kind::Name;
  std::string name;               // of the column; in JSON a key
  std::vector<std::string> path;  // JSON: the keys from the outermost to the value's own
  std::size_t index = 0;          // from 0
  std::string constant;
  std::optional<Span> span;
};

struct FileRequest {
  std::vector<std::string> patterns;  // with the data source's folder in front
  FileFormat format = FileFormat::Csv;
  CsvSyntax csv;
  std::optional<std::string> null_text = "\\N";  // unquoted
  bool skip_blank = true;
  bool header = false;  // the first line that is not skipped names the columns
  std::uint64_t skip_lines = 0;
  std::vector<FileColumn> columns;  // empty: all of them
  std::optional<Span> span;         // of the files' name in the job
};

// The format is the job's, else what the ending of the first pattern says.
Result<FileRequest> file_request(const job::Job& job);

}  // namespace syncql::runtime
