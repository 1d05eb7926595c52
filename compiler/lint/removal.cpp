#include "compiler/lint/removal.h"

#include <algorithm>

namespace syncql::lint {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r';
}

}  // namespace

Fix removal(const SourceManager& sources, const ast::Statement& statement) {
  const std::string_view text = sources.file(statement.span.file).text();
  std::size_t begin = statement.span.begin;
  std::size_t end = statement.span.end;
  const std::size_t sign = std::min(text.find_first_not_of(" \t\r\n", end), text.size());
  if (text.substr(sign).starts_with(';')) end = sign + 1;
  std::size_t line_begin = begin;
  while (line_begin > 0 && is_blank(text[line_begin - 1])) --line_begin;
  std::size_t line_end = end;
  while (line_end < text.size() && is_blank(text[line_end])) ++line_end;
  const bool alone_before = line_begin == 0 || text[line_begin - 1] == '\n';
  const bool alone_behind = line_end == text.size() || text[line_end] == '\n';
  if (alone_before && alone_behind) {
    begin = line_begin;
    end = std::min(line_end + 1, text.size());
  }
  return {{statement.span.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
          ""};
}

bool holds_job(const File& file) {
  const auto& statements = file.script->statements;
  return std::any_of(statements.begin(), statements.end(),
                     [](const ast::Statement& statement) { return sync_of(statement) != nullptr; });
}

bool holds_job(const Project& project) {
  return std::any_of(project.files.begin(), project.files.end(),
                     [](const File& file) { return !file.included && holds_job(file); });
}

}  // namespace syncql::lint
