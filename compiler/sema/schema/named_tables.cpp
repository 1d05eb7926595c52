#include "compiler/sema/schema/named_tables.h"

#include <set>
#include <variant>

#include "compiler/job/texts.h"

namespace syncql::sema {
namespace {

class Collector {
 public:
  explicit Collector(const catalog::Catalog& catalog) : catalog_(catalog) {}

  void add(const ast::Sync& sync) {
    if (sync.database || sync.realtime) return;
    add(sync.target);
    add(sync.source);
    for (const ast::QualifiedName& more : sync.more_sources) add(more);
  }

  std::vector<catalog::TableName> take() const { return {tables_.begin(), tables_.end()}; }

 private:
  void add(const ast::QualifiedName& name) {
    const auto& parts = name.parts;
    if (parts.size() < 2 || parts.size() > 3) return;
    const job::Datasource* datasource = catalog_.datasource(parts.front().text);
    if (datasource == nullptr) return;
    for (const ast::Identifier& part : parts) {
      if (!job::references(part.text).empty() || part.text.find('[') != std::string::npos) return;
    }
    tables_.insert({datasource->name,
                    parts.size() == 3 ? parts[1].text : catalog::own_database(*datasource),
                    parts.back().text});
  }

  const catalog::Catalog& catalog_;
  std::set<catalog::TableName> tables_;
};

}  // namespace

std::vector<catalog::TableName> named_tables(const catalog::Catalog& catalog,
                                             const std::vector<Unit>& units) {
  Collector collector(catalog);
  for (const Unit& unit : units) {
    for (const ast::Statement& statement : unit.script.statements) {
      if (const auto* sync = std::get_if<ast::Sync>(&statement.data)) collector.add(*sync);
      if (const auto* job = std::get_if<ast::CreateJob>(&statement.data)) collector.add(job->sync);
    }
  }
  return collector.take();
}

}  // namespace syncql::sema
