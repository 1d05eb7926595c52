#include "cli/reference/terminal.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/reference/wrap.h"

namespace syncql::cli {
namespace {

constexpr std::size_t kWidth = 100;
constexpr std::size_t kMargin = 6;

// `list of text; required; default 5 when …`: what stands behind the name on an option's first
// line. Back-ticks would be noise between brackets.
std::string marks(const OptionEntry& option) {
  std::vector<std::string> out = {
      option.allowed.empty() ? option.type : fmt::format("{}", fmt::join(option.allowed, " | "))};
  if (!option.allowed.empty() && option.type.starts_with("list")) out.front() += ", in a list";
  out.insert(out.end(), option.needs.begin(), option.needs.end());
  for (const std::string& value : option.defaults) out.push_back("default " + value);
  out.insert(out.end(), option.rules.begin(), option.rules.end());
  std::string text = fmt::format("{}", fmt::join(out, "; "));
  text.erase(std::remove(text.begin(), text.end(), '`'), text.end());
  return text;
}

// A place that is called like the option goes without saying.
bool is_plain(const OptionEntry& option) {
  return option.places.size() == 1 && option.places.front() == "`" + option.name + "`";
}

void append_option(std::string& out, const OptionEntry& option) {
  out += fmt::format("  {}  ({})\n", option.name, marks(option));
  const auto line = [&](const std::string& text) { out += wrap(text, kWidth, kMargin); };
  if (!option.clause.empty()) line("filled by the " + option.clause);
  if (!option.doc.empty()) line(option.doc);
  if (!option.deprecated.empty()) line("deprecated: " + option.deprecated);
  if (!option.example.empty()) line("example: " + option.example);
  if (!option.places.empty() && !is_plain(option)) {
    line(fmt::format("in the JSON: {}", fmt::join(option.places, ", ")));
  }
}

void append_section(std::string& out, const SectionPage& section) {
  out += fmt::format("\n{}: {}\n", section.title, section.use);
  for (const OptionEntry& option : section.options) append_option(out, option);
}

}  // namespace

std::string terminal_text(const Page& page) {
  std::string out = page.title + "\n\n" + wrap(page.doc, kWidth);
  for (const SectionPage& section : page.sections) append_section(out, section);
  if (!page.types.empty()) out += "\ncolumn types\n";
  for (const auto& [carrier, names] : page.types) {
    out += wrap(fmt::format("as {}: {}", carrier, fmt::join(names, ", ")), kWidth, 2);
  }
  for (const auto& [name, why] : page.refused_types) {
    out += wrap(fmt::format("not {}: {}", name, why), kWidth, 2);
  }
  for (const std::string& example : page.examples) {
    out += "\nexample\n" + wrap(example, kWidth, 2);
  }
  return out;
}

}  // namespace syncql::cli
