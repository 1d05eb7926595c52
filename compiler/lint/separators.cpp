// risky-separator: CSV and text files whose separators are characters that texts are full of.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>

#include "compiler/job/texts.h"
#include "compiler/lint/add_option.h"
#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/file_separators.h"
#include "compiler/lint/option_value.h"
#include "compiler/lint/separator_text.h"

namespace syncql::lint {
namespace {

// The keys of the object option in which a writer takes the parameters of its loads, and what
// stands in no text.
struct Key {
  std::string_view name;
  std::string_view separates;
  std::string_view safe;
};
constexpr std::string_view kLoad = "loadProps";
constexpr std::array<Key, 3> kKeys = {
    Key{"column_separator", "columns", "\\x01"},
    Key{"row_delimiter", "rows", "\\x02"},
    Key{"line_delimiter", "rows", "\\x02"},
};

struct Separator {
  const Key* key;
  std::string text;  // as written, or as the connector's default says
  bool given = false;
};

std::string qualified(std::string_view key) {
  return fmt::format("{}.{}", kLoad, key);
}

const catalog::OptionSpec* member(const catalog::OptionSpec& object, std::string_view key) {
  const auto found =
      std::find_if(object.members.begin(), object.members.end(),
                   [&](const catalog::OptionSpec& spec) { return spec.name == qualified(key); });
  return found == object.members.end() ? nullptr : &*found;
}

// JSON has no separators, and enclosed values may hold them.
bool separated(const catalog::OptionSpec& object, const job::Value& load) {
  const job::Value* given = load.member("format");
  const catalog::OptionSpec* spec = member(object, "format");
  std::string format = spec == nullptr ? "" : default_text(*spec);
  if (given != nullptr && given->as_string() != nullptr) format = *given->as_string();
  return format != "json" && load.member("enclose") == nullptr;
}

// Whether the target's columns are known, and none of those that are written takes texts.
bool writes_no_text(const BoundJob& bound) {
  if (bound.target == nullptr) return false;
  const std::vector<job::Column>& columns = bound.job->writer.columns;
  return std::all_of(columns.begin(), columns.end(), [&](const job::Column& written) {
    const catalog::TableColumn* column = bound.target->column(written.text);
    if (column == nullptr || !column->type.native) return false;
    const std::string& carrier = column->type.native->carrier;
    return carrier != "STRING" && carrier != "BYTES";
  });
}

// Those of the job that are likely to stand in a text.
std::vector<Separator> risky(const catalog::OptionSpec& object, const job::Value& load) {
  std::vector<Separator> found;
  for (const Key& key : kKeys) {
    const catalog::OptionSpec* spec = member(object, key.name);
    if (spec == nullptr) continue;
    const job::Value* value = load.member(key.name);
    const std::string* text = value == nullptr ? nullptr : value->as_string();
    if (value != nullptr && text == nullptr) continue;
    Separator separator{&key, text != nullptr ? *text : default_text(*spec), text != nullptr};
    if (job::has_reference(separator.text)) continue;
    if (stands_in_texts(separator.text)) found.push_back(std::move(separator));
  }
  return found;
}

void report_given(const BoundJob& bound, const Separator& separator, Diagnostics& diagnostics) {
  const ast::Value* written = written_value(*bound.sync, qualified(separator.key->name));
  if (written == nullptr) return;
  diagnostics
      .report(kRiskySeparator, written->span,
              fmt::format("`{}` separates the {} of the load", separator.text,
                          separator.key->separates))
      .with_label("texts are likely to hold it")
      .with_help(fmt::format("take one that no text holds: `{}`", separator.key->safe))
      .with_fix(written->span, fmt::format("'{}'", separator.key->safe));
}

void report_defaults(const BoundJob& bound, const std::vector<Separator>& separators,
                     Diagnostics& diagnostics) {
  std::vector<std::string> seen;
  std::vector<std::string> safe;
  std::vector<Entry> entries;
  for (const Separator& item : separators) {
    const std::string value = fmt::format("'{}'", item.key->safe);
    seen.push_back(fmt::format("`{}` separates the {}", item.text, item.key->separates));
    safe.push_back(fmt::format("{}: {}", item.key->name, value));
    entries.push_back({std::string(item.key->name), value});
  }
  Diagnostic& report = diagnostics
                           .report(kRiskySeparator, bound.sync->target.span,
                                   fmt::format("by default {}", fmt::join(seen, " and ")))
                           .with_label("texts are likely to hold it")
                           .with_help(fmt::format("take what no text holds: {} = {{{}}}", kLoad,
                                                  fmt::join(safe, ", ")));
  report.fix = add_entries(*bound.sync, kLoad, entries);
}

}  // namespace

void check_separators(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    if (writes_no_text(bound)) continue;
    check_file_separator(bound, diagnostics);
    const catalog::OptionSpec* object = bound.writer->option(kLoad);
    const job::Option* load = bound.job->writer.option(kLoad);
    if (object == nullptr || load == nullptr || !separated(*object, load->value)) continue;
    std::vector<Separator> defaults;
    for (Separator& separator : risky(*object, load->value)) {
      if (separator.given) {
        report_given(bound, separator, diagnostics);
      } else {
        defaults.push_back(std::move(separator));
      }
    }
    if (!defaults.empty()) report_defaults(bound, defaults, diagnostics);
  }
}

}  // namespace syncql::lint
