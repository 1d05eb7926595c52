#include "compiler/lift/lift.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "compiler/job/texts.h"
#include "compiler/lift/around.h"
#include "compiler/lift/clauses.h"
#include "compiler/lift/codes.h"
#include "compiler/lift/columns.h"
#include "compiler/lift/options.h"
#include "compiler/lift/quote.h"

namespace syncql::lift {
namespace {

void collect(const Node& node, std::set<std::string>& names) {
  const auto add = [&](const std::string& text) {
    for (const job::Reference& reference : job::references(text)) {
      if (reference.is_name) names.emplace(reference.name);
    }
  };
  if (const std::string* text = node.as_text()) add(*text);
  if (const Items* items = node.as_items()) {
    for (const Node& item : *items) collect(item, names);
  }
  if (const Entries* entries = node.as_entries()) {
    for (const Entry& entry : *entries) {
      add(entry.key);
      collect(entry.value, names);
    }
  }
}

class Lifter {
 public:
  Lifter(const Context& context, Shared& shared) : context_(context), shared_(shared) {}

  std::optional<Draft> lift(Document document) {
    Draft draft;
    draft.name = unique(document.name);
    complete_script(context_, document);
    draft.script = std::move(document.script);
    draft.defaults_may_stand = document.defaults_may_stand;
    const auto sides = find_sides(context_, draft.script);
    if (!sides || !clean(context_, *sides, shared_.parameters, draft)) return std::nullopt;
    declare_parameters(document, draft);
    declare_datasources(document, draft);
    add_names(context_, sides->writer, shared_.datasources, draft);
    add_names(context_, sides->reader, shared_.datasources, draft);
    add_columns(*sides, draft);
    add_clauses(context_, *sides, draft);
    add_options(context_, *sides, draft);
    add_around(context_, document, draft);
    return draft;
  }

 private:
  std::string unique(std::string name) {
    for (char& c : name) {
      if (static_cast<unsigned char>(c) < 0x20 || c == '$') c = '_';
    }
    if (name.empty()) name = "job";
    const std::string base = name;
    for (int next = 2; !shared_.jobs.emplace(name, base).second; ++next) {
      name = fmt::format("{}_{}", base, next);
    }
    return name;
  }

  // Those that the script uses and those that the document declares; with a default where this
  // document or that of an earlier job gives one.
  void declare_parameters(const Document& document, Draft& draft) {
    std::set<std::string> used;
    collect(draft.script, used);
    for (const job::Parameter& parameter : document.parameters) used.insert(parameter.name);
    for (const std::string& name : used) {
      if (context_.catalog.parameter(name) != nullptr) continue;
      const auto said =
          std::find_if(document.parameters.begin(), document.parameters.end(),
                       [&](const job::Parameter& parameter) { return parameter.name == name; });
      const bool has_value =
          said != document.parameters.end() && said->default_expression.has_value();
      const std::string value = has_value ? *said->default_expression : "";
      const auto [known, fresh] = shared_.parameters.emplace(name, value);
      if (!fresh && has_value && known->second != value) report_other(*said, known->second);
      declare_parameter(name, known->second, draft);
    }
  }

  static void declare_parameter(const std::string& name, const std::string& value, Draft& draft) {
    const std::string plain = "PARAMETER " + quote_name(name);
    const bool made = std::any_of(draft.items.begin(), draft.items.end(), [&](const Item& item) {
      const std::string& text = item.current().text;
      return item.slot == Slot::Parameter &&
             (text.ends_with(plain) || text.starts_with(plain + " DEFAULT "));
    });
    if (made) return;
    std::vector<Form> forms;
    if (!value.empty()) forms.push_back({plain + " DEFAULT " + quote_text(value), ""});
    forms.push_back({plain, ""});
    draft.items.push_back({Slot::Parameter, std::move(forms), {}, false, 0});
  }

  void report_other(const job::Parameter& parameter, const std::string& value) {
    context_.diagnostics
        .report(
            kNotCarried, parameter.span.value_or(Span{}),
            fmt::format("the parameter `{}` has another value in an earlier job", parameter.name))
        .with_label(value.empty() ? "none there" : fmt::format("`{}` there", value))
        .with_help("a script has one parameter of a name; give it per run with `--param`");
  }

  void declare_datasources(const Document& document, Draft& draft) {
    for (const Declaration& declaration : document.datasources) {
      std::string options;
      for (const std::string& option : declaration.options) {
        options += (options.empty() ? "" : ", ") + option;
      }
      const std::string start =
          fmt::format("CREATE DATASOURCE {} TYPE {} WITH ", quote_name(declaration.name),
                      quote_name(declaration.connector));
      draft.items.push_back({Slot::Datasource,
                             {{fmt::format("{}({})", start, options), ""}, {start + "()", ""}},
                             {},
                             false,
                             0});
    }
  }

  const Context& context_;
  Shared& shared_;
};

}  // namespace

std::vector<Draft> lift(const Context& context, FileId file, const std::string& name,
                        Shared& shared) {
  Lifter lifter(context, shared);
  std::vector<Draft> drafts;
  bool whole = true;
  for (Document& document : read_documents(context, file, name)) {
    auto draft = lifter.lift(std::move(document));
    whole = whole && draft.has_value();
    if (draft) drafts.push_back(std::move(*draft));
  }
  return whole ? std::move(drafts) : std::vector<Draft>();
}

}  // namespace syncql::lift
