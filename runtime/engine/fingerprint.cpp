#include "runtime/engine/fingerprint.h"

#include <fmt/format.h>

#include "runtime/commit/label.h"

namespace syncql::runtime {
namespace {

// Each part with its length, so that no two jobs give the same text.
void add(std::string& text, std::string_view part) {
  text += fmt::format("{}:{}", part.size(), part);
}

void add(std::string& text, const job::Endpoint& endpoint) {
  add(text, endpoint.connector);
  add(text, endpoint.datasource.name);
  add(text, endpoint.database);
  add(text, endpoint.object);
  for (const job::Column& column : endpoint.columns) add(text, column.text);
  add(text, "/");
}

}  // namespace

std::string fingerprint(const job::Job& job, std::size_t key_columns) {
  std::string text;
  add(text, job.reader);
  add(text, job::text_or(job.reader.option(job::Role::Where), ""));
  add(text, job::text_or(job.reader.option("querySql"), ""));
  add(text, job.writer);
  add(text, fmt::to_string(key_columns));
  return fmt::format("{:016x}", stable_hash(text));
}

}  // namespace syncql::runtime
