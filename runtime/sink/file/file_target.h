// What a job asks of a file that is written, taken out of the job once. Looks at no disk.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "compiler/base/result.h"
#include "compiler/job/job.h"
#include "runtime/source/file/byte_stream.h"
#include "runtime/source/file/file_format.h"

namespace syncql::runtime {

enum class WriteMode : std::uint8_t { Truncate, Append, NonConflict };

struct FileTarget {
  std::string path;  // empty: standard output
  FileFormat format = FileFormat::Csv;
  WriteMode mode = WriteMode::NonConflict;
  Compression compression = Compression::None;
  bool header = false;
  char separator = ',';
  std::string null_text = "\\N";
  std::vector<std::string> columns;  // empty: those of the source
  std::optional<Span> span;          // of the file's name in the job
};

Result<FileTarget> file_target(const job::Endpoint& writer);

// Whether the job's rows go to standard output, where nothing else may be said then.
bool is_standard_output(const job::Endpoint& writer);

}  // namespace syncql::runtime
