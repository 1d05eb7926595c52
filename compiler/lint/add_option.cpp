#include "compiler/lint/add_option.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace syncql::lint {
namespace {

Span behind(Span span) {
  return {span.file, span.end, span.end};
}

// The entries, each with its key behind `prefix`.
std::string joined(const std::vector<Entry>& entries, std::string_view prefix,
                   std::string_view between) {
  std::vector<std::string> parts;
  parts.reserve(entries.size());
  for (const Entry& entry : entries) {
    parts.push_back(fmt::format("{}{}{}{}", prefix, entry.key, between, entry.value));
  }
  return fmt::format("{}", fmt::join(parts, ", "));
}

// Where the option's name stands in a path; 0 or, behind a prefix such as `writer`, 1.
std::optional<std::size_t> found_in(const ast::Option& option, std::string_view name) {
  for (std::size_t at = 0; at < option.path.size() && at < 2; ++at) {
    if (option.path[at].text == name) return at;
  }
  return std::nullopt;
}

}  // namespace

Fix add_entries(const ast::Sync& sync, std::string_view option, const std::vector<Entry>& entries) {
  const std::string object = fmt::format("{} = {{{}}}", option, joined(entries, "", ": "));
  if (!sync.with) return {behind(sync.span), fmt::format(" WITH ({})", object)};
  const std::vector<ast::Option>& options = sync.with->body;
  if (options.empty()) return {sync.with->span, fmt::format("WITH ({})", object)};
  for (const ast::Option& item : options) {
    const auto at = found_in(item, option);
    if (!at) continue;
    const auto* value = std::get_if<ast::Object>(&item.value.data);
    if (*at + 1 < item.path.size()) {
      return {behind(item.value.span), ", " + joined(entries, fmt::format("{}.", option), " = ")};
    }
    if (value == nullptr) break;
    if (!value->entries.empty()) {
      return {behind(value->entries.back().value.span), ", " + joined(entries, "", ": ")};
    }
    return {item.value.span, fmt::format("{{{}}}", joined(entries, "", ": "))};
  }
  return {behind(options.back().value.span), ", " + object};
}

}  // namespace syncql::lint
