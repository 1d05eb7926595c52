#include "compiler/lint/project.h"

#include <map>
#include <utility>

namespace syncql::lint {
namespace {

using Place = std::pair<FileId, std::uint32_t>;

std::map<Place, const ast::Sync*> syncs_by_place(const std::vector<File>& files) {
  std::map<Place, const ast::Sync*> found;
  for (const File& file : files) {
    for (const ast::Statement& statement : file.script->statements) {
      const ast::Sync* sync = sync_of(statement);
      if (sync != nullptr) found[{sync->span.file, sync->span.begin}] = sync;
    }
  }
  return found;
}

const catalog::TableSchema* target_of(const job::Job& job, const catalog::Catalog& catalog) {
  const job::Endpoint& writer = job.writer;
  const std::string& database = writer.database;
  return catalog.tables().find(
      {writer.datasource.name,
       database.empty() ? catalog::own_database(writer.datasource) : database, writer.object});
}

}  // namespace

Project make_project(const SourceManager& sources, std::vector<File> files,
                     catalog::Catalog& catalog, const std::vector<job::Job>& jobs, bool whole) {
  const auto syncs = syncs_by_place(files);
  Project project{sources, std::move(files), {}, whole};
  for (const job::Job& job : jobs) {
    if (!job.span) continue;
    const auto sync = syncs.find({job.span->file, job.span->begin});
    const auto* reader = catalog.connector(job.reader.connector);
    const auto* writer = catalog.connector(job.writer.connector);
    if (sync == syncs.end() || reader == nullptr || writer == nullptr) continue;
    project.jobs.push_back(
        {&job, sync->second, &*reader->reader, &*writer->writer, target_of(job, catalog)});
  }
  return project;
}

const ast::Sync* sync_of(const ast::Statement& statement) {
  if (const auto* named = std::get_if<ast::CreateJob>(&statement.data)) return &named->sync;
  if (const auto* explained = std::get_if<ast::Explain>(&statement.data)) return &explained->sync;
  return std::get_if<ast::Sync>(&statement.data);
}

}  // namespace syncql::lint
