#include "cli/reference/markdown.h"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/reference/markdown_text.h"

namespace syncql::cli {
namespace {

constexpr std::size_t kWidth = 120;
constexpr std::string_view kGenerated =
    "<!-- generated; `cmake --build --preset dev --target update-docs` writes it anew -->\n\n";

std::string type_cell(const OptionEntry& option) {
  if (option.allowed.empty()) return option.type;
  std::vector<std::string> words;
  words.reserve(option.allowed.size());
  for (const std::string& word : option.allowed) words.push_back(markdown_code(word));
  return fmt::format("{} {}", option.type, fmt::join(words, ", "));
}

std::string joined(const std::vector<std::string>& texts, std::string_view between) {
  std::vector<std::string> escaped;
  escaped.reserve(texts.size());
  for (const std::string& text : texts) escaped.push_back(markdown_escaped(text));
  return fmt::format("{}", fmt::join(escaped, between));
}

std::string meaning_cell(const OptionEntry& option) {
  std::vector<std::string> parts;
  if (!option.doc.empty()) parts.push_back(markdown_escaped(option.doc));
  if (!option.deprecated.empty()) {
    parts.push_back("**deprecated:** " + markdown_escaped(option.deprecated));
  }
  std::vector<std::string> rules = option.needs;
  if (!option.clause.empty()) rules.push_back("filled by the " + option.clause);
  rules.insert(rules.end(), option.rules.begin(), option.rules.end());
  if (!rules.empty()) parts.push_back("*" + joined(rules, "; ") + "*");
  if (!option.example.empty()) parts.push_back(markdown_code(option.example));
  return fmt::format("{}", fmt::join(parts, "<br>"));
}

void append_section(std::string& out, const SectionPage& section) {
  if (section.options.empty()) return;
  std::string title = section.title;
  title.front() = static_cast<char>(title.front() - 'a' + 'A');
  out += fmt::format("\n## {}\n\nSaid {}.", title,
                     section.use.starts_with("CREATE") ? "in `" + section.use + "`" : section.use);
  if (!section.step_type.empty()) out += fmt::format(" Step type `{}`.", section.step_type);
  const bool places = section.title != "data source";
  out += "\n\n| option | type | default | meaning |";
  out += places ? " in the JSON |\n|---|---|---|---|---|\n" : "\n|---|---|---|---|\n";
  for (const OptionEntry& option : section.options) {
    out += fmt::format("| {} | {} | {} | {} |", markdown_code(option.name), type_cell(option),
                       joined(option.defaults, ", "), meaning_cell(option));
    if (places) out += " " + joined(option.places, ", ") + " |";
    out += "\n";
  }
}

std::string_view topic(std::string_view id) {
  static constexpr std::array<std::string_view, 11> kTopics = {"",
                                                               "Text and grammar",
                                                               "Names, files, declarations",
                                                               "Options",
                                                               "Columns and types",
                                                               "Other forms of a job",
                                                               "Definitions of connectors",
                                                               "Preparing a run",
                                                               "Running: the source",
                                                               "Running: the target",
                                                               "The linter"};
  return kTopics.at(static_cast<std::size_t>((id[1] - '0') * 10 + id[2] - '0'));
}

}  // namespace

std::string markdown(const Page& page) {
  std::string out = fmt::format("{}# {}\n\n{}", kGenerated, markdown_escaped(page.title),
                                markdown_paragraphs(page.doc, kWidth));
  for (const std::string& example : page.examples)
    out += fmt::format("\n```sql\n{}\n```\n", example);
  for (const SectionPage& section : page.sections) append_section(out, section);
  if (!page.types.empty()) out += "\n## Column types\n\n| carried as | types |\n|---|---|\n";
  for (const auto& [carrier, names] : page.types) {
    out += fmt::format("| {} | {} |\n", carrier, joined(names, ", "));
  }
  if (!page.refused_types.empty()) out += "\n| not moved | why |\n|---|---|\n";
  for (const auto& [name, why] : page.refused_types) {
    out += fmt::format("| {} | {} |\n", name, markdown_escaped(why));
  }
  return out;
}

std::string markdown_overview(const std::vector<catalog::ConnectorSpec>& connectors) {
  std::string out = fmt::format(
      "{}# Connectors\n\nEach is defined in [stdlib/connectors](../../stdlib/connectors). What "
      "every "
      "job may set besides is in [settings](../settings.md).\n\n"
      "| connector | reads | writes | step type | what it is |\n|---|---|---|---|---|\n",
      kGenerated);
  for (const catalog::ConnectorSpec& connector : connectors) {
    const catalog::SectionSpec& section =
        connector.reader ? *connector.reader : connector.writer.value_or(connector.datasource);
    std::string step_type = markdown_code(section.step_type);
    if (connector.reader && connector.writer && connector.writer->step_type != section.step_type) {
      step_type += ", writer " + markdown_code(connector.writer->step_type);
    }
    out += fmt::format("| [{0}]({0}.md) | {1} | {2} | {3} | {4} |\n", connector.name,
                       connector.reader ? "yes" : "", connector.writer ? "yes" : "", step_type,
                       markdown_escaped(connector.doc));
  }
  return out;
}

std::string markdown_diagnostics(const std::vector<const Code*>& codes) {
  std::string out = fmt::format(
      "{}# Diagnostics\n\nEvery code that the program may print, as `syncql explain CODE` explains "
      "it. An id begins with E for an error and with W\nfor a warning, which `--strict` makes an "
      "error.\n",
      kGenerated);
  std::string_view last;
  for (const Code* code : codes) {
    if (const std::string_view here = topic(code->id); here != last) {
      out += fmt::format("\n## {}\n", here);
      last = here;
    }
    out += fmt::format("\n### {}: {}\n\n{}", code->id, markdown_escaped(code->title),
                       markdown_paragraphs(code->explanation, kWidth));
  }
  return out;
}

}  // namespace syncql::cli
