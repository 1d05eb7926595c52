#include "compiler/driver/import.h"

#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>

#include "compiler/catalog/catalog.h"
#include "compiler/driver/codes.h"
#include "compiler/driver/load.h"
#include "compiler/driver/settle.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/lift.h"
#include "compiler/lift/write.h"
#include "compiler/sema/bind.h"
#include "compiler/syntax/format/format.h"
#include "compiler/syntax/parse.h"

namespace syncql::driver {
namespace {

constexpr const char* kDatasources = "datasources.sync";

// Without folder and ending; `job` for standard input.
std::string stem(std::string_view path) {
  if (path == "-") return "job";
  if (const std::size_t slash = path.find_last_of('/'); slash != std::string_view::npos) {
    path.remove_prefix(slash + 1);
  }
  return std::string(path.substr(0, path.find_last_of('.')));
}

// In the layout of the language. A text that does not parse has been refused before.
std::string formatted(std::string text) {
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("import.sync", text);
  const ast::Script script = syntax::parse(sources, file, diagnostics);
  return diagnostics.has_errors() ? std::move(text) : syntax::format_script(script, sources);
}

// A document and what was made of it.
struct Lifted {
  std::string name;
  std::vector<lift::Draft> drafts;
};

class Importer {
 public:
  Importer(const ImportRequest& request, Import& result)
      : request_(request), result_(result), catalog_(result.sources, result.diagnostics) {}

  void run() {
    read_scripts();
    std::vector<Lifted> documents;
    for (const std::string& path : request_.documents) {
      if (auto lifted = read_document(path)) documents.push_back(std::move(*lifted));
    }
    if (request_.strict) result_.diagnostics.make_strict();
    if (!result_.diagnostics.has_errors()) write(documents);
    if (result_.diagnostics.has_errors()) result_.scripts.clear();
  }

 private:
  // Files are read once; later no text may lead to a file that the user has not named.
  void read_scripts() {
    Request load_request;
    load_request.files = request_.scripts;
    load_request.read_file = [&](const std::string& path) {
      auto text = request_.read_file(path);
      if (text) texts_[path] = *text;
      return text;
    };
    const auto units = load(load_request, result_.sources, result_.diagnostics);
    const bool whole = !result_.diagnostics.has_errors();
    surroundings_.jobs =
        sema::bind({result_.sources, catalog_, result_.diagnostics, whole}, units).size();
    surroundings_.scripts = request_.scripts;
    surroundings_.read_file = [&](const std::string& path) -> std::optional<std::string> {
      const auto found = texts_.find(path);
      return found == texts_.end() ? std::nullopt : std::optional(found->second);
    };
  }

  std::optional<Lifted> read_document(const std::string& path) {
    auto text = request_.read_file(path);
    if (!text) {
      result_.diagnostics.add(Diagnostic(kCannotRead, fmt::format("cannot read `{}`", path))
                                  .with_help("check the name and that the file may be read"));
      return std::nullopt;
    }
    const FileId file = result_.sources.add(path, std::move(*text));
    Lifted lifted{stem(path), {}};
    lifted.drafts =
        lift::lift({result_.sources, catalog_, result_.diagnostics}, file, lifted.name, shared_);
    if (result_.diagnostics.has_errors()) return std::nullopt;
    for (lift::Draft& draft : lifted.drafts) settle(draft, surroundings_, result_.diagnostics);
    return lifted;
  }

  void write(const std::vector<Lifted>& documents) {
    std::vector<lift::Draft> all;
    for (const Lifted& document : documents) {
      all.insert(all.end(), document.drafts.begin(), document.drafts.end());
      if (!request_.together) write_one(document.name, document.drafts);
    }
    if (request_.together) write_one("job", all);
    if (!request_.datasources_apart) return;
    const std::string text = lift::write_script(all, lift::Part::Datasources);
    result_.scripts.insert(result_.scripts.begin(), {kDatasources, formatted(text)});
  }

  void write_one(const std::string& name, const std::vector<lift::Draft>& drafts) {
    std::string text = lift::write_script(drafts, lift::Part::All);
    if (drafts.size() > 1 && !compiles(text, drafts.size(), surroundings_)) {
      result_.diagnostics.report(lift::kNotSaid, drafts.front().script.span,
                                 fmt::format("the jobs of `{}` cannot stand in one script", name));
      return;
    }
    if (request_.datasources_apart) {
      text = fmt::format("INCLUDE '{}';\n\n{}", kDatasources,
                         lift::write_script(drafts, lift::Part::Jobs));
    }
    std::string file = name + ".sync";
    for (int next = 2; !names_.insert(file).second; ++next) {
      file = fmt::format("{}_{}.sync", name, next);
    }
    result_.scripts.push_back({std::move(file), formatted(std::move(text))});
  }

  const ImportRequest& request_;
  Import& result_;
  catalog::Catalog catalog_;
  lift::Shared shared_;
  Surroundings surroundings_;
  std::map<std::string, std::string> texts_;
  std::set<std::string> names_{kDatasources};
};

}  // namespace

Import import_documents(const ImportRequest& request) {
  Import result;
  Importer(request, result).run();
  result.diagnostics.sort();
  return result;
}

}  // namespace syncql::driver
