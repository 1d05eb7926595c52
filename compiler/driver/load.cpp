#include "compiler/driver/load.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <map>
#include <set>

#include "compiler/driver/codes.h"
#include "compiler/driver/job_files.h"
#include "compiler/syntax/parse.h"

namespace syncql::driver {
namespace {

constexpr std::size_t kDeepestInclude = 100;

class Loader {
 public:
  Loader(const Request& request, SourceManager& sources, Diagnostics& diagnostics)
      : request_(request), sources_(sources), diagnostics_(diagnostics) {
    for (const std::string& file : request.files) named_.insert(identity(normal_path(file)));
  }

  void load_named(const std::string& file) {
    const std::string path = normal_path(file);
    if (!loaded_.insert(identity(path)).second) return;
    if (!load_file(path)) {
      Diagnostic report(kCannotRead, fmt::format("cannot read `{}`", file));
      report.with_help("check the name and that the file may be read");
      diagnostics_.add(std::move(report));
    }
  }

  std::vector<sema::Unit> take() { return std::move(units_); }

 private:
  // A file on the way from a named one to the one being read, and the INCLUDE that led to it.
  struct Visit {
    std::string path;
    std::string identity;
    std::optional<Span> include;
  };

  std::string identity(const std::string& path) const {
    return request_.identity ? request_.identity(path) : path;
  }

  bool load_file(const std::string& path, std::optional<Span> include = std::nullopt) {
    auto text = request_.read_file(path);
    if (!text) return false;
    const FileId file = sources_.add(path, std::move(*text));
    ast::Script script = syntax::parse(sources_, file, diagnostics_);
    visits_.push_back({path, identity(path), include});
    for (const ast::Statement& statement : script.statements) {
      const auto* included = std::get_if<ast::Include>(&statement.data);
      if (included != nullptr) load_included(*included, path);
    }
    visits_.pop_back();
    units_.push_back({std::move(script), !named_.contains(identity(path))});
    return true;
  }

  void load_included(const ast::Include& include, const std::string& from) {
    const std::string path = normal_path(std::filesystem::path(from).parent_path() / include.path);
    const std::string file = identity(path);
    const auto visit = std::find_if(visits_.begin(), visits_.end(),
                                    [&](const Visit& item) { return item.identity == file; });
    if (visit != visits_.end()) return report_cycle(include, visit);
    if (!loaded_.insert(file).second) return;
    if (visits_.size() > kDeepestInclude) return report_depth(include);
    if (load_file(path, include.path_span)) return;
    diagnostics_.report(kCannotRead, include.path_span, fmt::format("cannot read `{}`", path))
        .with_label("no file that can be read")
        .with_help(fmt::format("the path is relative to the folder of `{}`", from));
  }

  void report_depth(const ast::Include& include) {
    diagnostics_
        .report(kIncludedTooDeep, include.path_span,
                fmt::format("files include each other more than {} levels deep", kDeepestInclude))
        .with_label("one level too many")
        .with_help("include what is needed directly");
  }

  void report_cycle(const ast::Include& include, std::vector<Visit>::const_iterator first) {
    Diagnostic& report = diagnostics_
                             .report(kIncludeCycle, include.path_span,
                                     fmt::format("`{}` includes itself", first->path))
                             .with_label("closes the circle")
                             .with_help("move what both need to a file of its own");
    for (auto visit = std::next(first); visit != visits_.cend(); ++visit) {
      if (visit->include) report.with_related(*visit->include, "on the way here");
    }
  }

  const Request& request_;
  SourceManager& sources_;
  Diagnostics& diagnostics_;
  std::set<std::string> named_;
  std::set<std::string> loaded_;
  std::vector<Visit> visits_;
  std::vector<sema::Unit> units_;
};

}  // namespace

// By text alone: the same file under two names is caught only where the names say so.
std::string normal_path(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().generic_string();
}

std::vector<sema::Unit> load(const Request& request, SourceManager& sources,
                             Diagnostics& diagnostics) {
  Loader loader(request, sources, diagnostics);
  for (const std::string& file : request.files) {
    if (!is_job_file(file)) loader.load_named(file);
  }
  return loader.take();
}

}  // namespace syncql::driver
