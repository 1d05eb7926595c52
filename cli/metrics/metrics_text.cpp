#include "cli/metrics/metrics_text.h"

#include <fmt/format.h>

namespace syncql::cli {
namespace {

// In a label's value a backslash, a quote and a line break are escaped.
std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\' || c == '"') out += '\\';
    out += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return out;
}

}  // namespace

std::string metrics_text(const std::string& job, const runtime::Progress& progress) {
  std::string text;
  const auto add = [&](const char* name, const char* type, const char* help, auto value) {
    text +=
        fmt::format("# HELP syncql_{0} {1}\n# TYPE syncql_{0} {2}\nsyncql_{0}{{job=\"{3}\"}} {4}\n",
                    name, help, type, escaped(job), value);
  };
  add("rows_read_total", "counter", "Rows read from the source.", progress.rows_read);
  add("rows_loaded_total", "counter", "Rows that the target has taken.", progress.rows_loaded);
  add("bytes_loaded_total", "counter", "Bytes of the batches that were loaded.",
      progress.bytes_loaded);
  add("batches_loaded_total", "counter", "Batches that were loaded.", progress.batches);
  add("dirty_rows_total", "counter", "Rows that were left out.", progress.dirty_rows);
  add("estimated_rows", "gauge", "Rows that the source expects to deliver; 0: not known.",
      progress.estimated_rows);
  add("run_seconds", "gauge", "How long the run has been moving rows.", progress.seconds);
  return text;
}

}  // namespace syncql::cli
