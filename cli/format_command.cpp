#include "cli/format_command.h"

#include <algorithm>
#include <fmt/format.h>
#include <iostream>

#include "cli/codes.h"
#include "cli/exit_code.h"
#include "cli/read_file.h"
#include "cli/replace_file.h"
#include "cli/unified_diff.h"
#include "compiler/base/text_report.h"
#include "compiler/driver/codes.h"
#include "compiler/syntax/format/format.h"
#include "compiler/syntax/parse.h"

namespace syncql::cli {
namespace {

constexpr std::string_view kStandardInput = "-";

// One text after the other, each on its own: what is wrong with one does not keep the others.
class Formatter {
 public:
  explicit Formatter(const FormatOptions& options) : options_(options) {}

  // The exit code for this text.
  int format(const std::string& path) {
    const bool is_input = path == kStandardInput;
    auto text = is_input ? read_standard_input() : read_file(path);
    if (!text) {
      return refuse(Diagnostic(driver::kCannotRead, fmt::format("cannot read `{}`", path))
                        .with_help("check the name and that the file may be read"),
                    kWrongText);
    }
    const std::string name = is_input ? "<stdin>" : path;
    const FileId file = sources_.add(name, std::move(*text));
    Diagnostics diagnostics;
    const ast::Script script = syntax::parse(sources_, file, diagnostics);
    std::cerr << text_report(diagnostics, sources_);
    if (diagnostics.has_errors()) return kWrongText;
    const std::string formatted = syntax::format_script(script, sources_);
    const bool is_same = formatted == sources_.file(file).text();
    if (options_.check || options_.diff) return compare(file, formatted, is_same);
    if (is_input) {
      std::cout << formatted;
      return kDone;
    }
    return is_same ? kDone : write(path, formatted);
  }

 private:
  int compare(FileId file, const std::string& formatted, bool is_same) {
    if (is_same) return kDone;
    if (options_.diff) show_difference(file, formatted);
    if (!options_.check) return kDone;
    (options_.diff ? std::cerr : std::cout) << sources_.file(file).name() << "\n";
    return kWrongText;
  }

  void show_difference(FileId file, const std::string& formatted) {
    const FileId after = sources_.add(sources_.file(file).name(), formatted);
    Diagnostics none;
    syntax::parse(sources_, after, none);  // finds the secrets in it
    std::cout << unified_diff(sources_.file(file), sources_.file(after));
  }

  int write(const std::string& path, const std::string& formatted) {
    Result<void> written = replace_file(path, formatted);
    if (!written) return refuse(std::move(written.error()), kRunFailed);
    std::cout << path << "\n";
    return kDone;
  }

  int refuse(Diagnostic diagnostic, int code) {
    Diagnostics bag;
    bag.add(std::move(diagnostic));
    std::cerr << text_report(bag, sources_);
    return code;
  }

  const FormatOptions& options_;
  SourceManager sources_;
};

}  // namespace

int format_command(const FormatOptions& options) {
  int code = kDone;
  for (const std::string& path : options.files) {
    code = std::max(code, Formatter(options).format(path));
  }
  return code;
}

}  // namespace syncql::cli
