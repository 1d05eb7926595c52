#include "compiler/driver/repair.h"

#include <algorithm>
#include <map>
#include <set>

#include "compiler/base/apply_fixes.h"
#include "compiler/base/shown_text.h"
#include "compiler/driver/load.h"
#include "compiler/lint/codes.h"

namespace syncql::driver {
namespace {

constexpr int kMostRounds = 10;  // should two fixes ever undo each other

// What a misspelt rule was to switch off is not to be mended: such comments come first.
bool mends_switch(const Diagnostic& item) {
  return item.code == &lint::kUnknownRule && item.fix;
}

class Repairer {
 public:
  explicit Repairer(const Request& request) : request_(request) {
    for (const std::string& file : request.files) named_.insert(normal_path(file));
    request_.read_file = [this, &request](const std::string& path) -> std::optional<std::string> {
      const auto repaired = texts_.find(path);
      return repaired == texts_.end() ? request.read_file(path) : repaired->second;
    };
  }

  Repair run() {
    Repair result;
    result.left = compile(request_);
    for (int round = 0; round < kMostRounds && apply(result); ++round) {
      result.left = compile(request_);
    }
    for (const auto& [path, text] : texts_) result.files.push_back({path, text});
    return result;
  }

 private:
  // False where there was nothing to apply.
  bool apply(Repair& result) {
    const Compilation& found = result.left;
    std::map<FileId, std::vector<const Diagnostic*>> by_file;
    const bool switches = std::any_of(found.diagnostics.items().begin(),
                                      found.diagnostics.items().end(), mends_switch);
    for (const Diagnostic& item : found.diagnostics.items()) {
      if (!item.fix || (switches && !mends_switch(item))) continue;
      if (named_.contains(found.sources.file(item.fix->span.file).name())) {
        by_file[item.fix->span.file].push_back(&item);
      }
    }
    bool changed = false;
    for (const auto& [file, items] : by_file) {
      changed |= apply_to(found.sources, found.sources.file(file), items, result.fixed);
    }
    return changed;
  }

  bool apply_to(const SourceManager& sources, const SourceFile& file,
                const std::vector<const Diagnostic*>& items, std::vector<AppliedFix>& fixed) {
    std::vector<Fix> fixes;
    fixes.reserve(items.size());
    for (const Diagnostic* item : items) fixes.push_back(*item->fix);
    FixedText result = apply_fixes(file.text(), fixes);
    if (result.text == file.text()) return false;
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (!result.applied[i]) continue;
      fixed.push_back({file.name(), file.line_column(fixes[i].span.begin).line, items[i]->code,
                       shown_text(items[i]->message, sources)});
    }
    texts_[file.name()] = std::move(result.text);
    return true;
  }

  Request request_;
  std::set<std::string> named_;
  std::map<std::string, std::string> texts_;
};

}  // namespace

Repair repair(const Request& request) {
  return Repairer(request).run();
}

}  // namespace syncql::driver
