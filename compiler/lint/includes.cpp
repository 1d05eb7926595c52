// unused-include: a file is included, and nothing that it declares is used.
#include <filesystem>
#include <fmt/format.h>
#include <map>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/removal.h"
#include "compiler/lint/uses.h"

namespace syncql::lint {
namespace {

// The files by name, and for each what it declares, uses and includes.
class Graph {
 public:
  explicit Graph(const Project& project) : project_(project) {
    for (const File& file : project.files) {
      Node& node = nodes_[project.sources.file(file.script->file).name()];
      for (const ast::Statement& statement : file.script->statements) {
        node.used.add(used_by(statement, project.sources));
        node.declared.add(declared_by(statement));
        if (const auto* include = std::get_if<ast::Include>(&statement.data)) {
          node.includes.push_back(path_of(*include, file));
        }
      }
    }
  }

  // As the file is named where it was loaded: relative to the folder of the one that includes it.
  std::string path_of(const ast::Include& include, const File& file) const {
    const std::filesystem::path from(project_.sources.file(file.script->file).name());
    return (from.parent_path() / include.path).lexically_normal().generic_string();
  }

  // All that is declared by a file and by those that it includes.
  Names declared(const std::string& path, std::set<std::string>& seen) const {
    Names names;
    const auto node = nodes_.find(path);
    if (node == nodes_.end() || !seen.insert(path).second) return names;
    names.add(node->second.declared);
    for (const std::string& included : node->second.includes) names.add(declared(included, seen));
    return names;
  }

  // Whether a file other than those in `inside` uses one of the names.
  bool used_outside(const Names& names, const std::set<std::string>& inside) const {
    for (const auto& [path, node] : nodes_) {
      if (!inside.contains(path) && names.meets(node.used)) return true;
    }
    return false;
  }

 private:
  struct Node {
    Names used;
    Names declared;
    std::vector<std::string> includes;
  };

  const Project& project_;
  std::map<std::string, Node> nodes_;
};

}  // namespace

void check_includes(const Project& project, Diagnostics& diagnostics) {
  if (!project.whole || !holds_job(project)) return;
  const Graph graph(project);
  for (const File& file : project.files) {
    if (file.included || !holds_job(file)) continue;
    for (const ast::Statement& statement : file.script->statements) {
      const auto* include = std::get_if<ast::Include>(&statement.data);
      if (include == nullptr) continue;
      std::set<std::string> inside;
      const Names names = graph.declared(graph.path_of(*include, file), inside);
      if (names.others || graph.used_outside(names, inside)) continue;
      Diagnostic& report =
          diagnostics
              .report(kUnusedInclude, include->path_span,
                      fmt::format("nothing that `{}` declares is used", include->path))
              .with_label("included for nothing")
              .with_help("remove the statement");
      report.fix = removal(project.sources, statement);
    }
  }
}

}  // namespace syncql::lint
