#include "compiler/job/texts.h"

#include <algorithm>

namespace syncql::job {
namespace {

bool is_word(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  const bool beyond_ascii = (static_cast<unsigned char>(c) & 0x80U) != 0;
  return letter || beyond_ascii || (c >= '0' && c <= '9');
}

bool is_identifier(std::string_view name) {
  if (name.empty() || (name.front() >= '0' && name.front() <= '9')) return false;
  return std::all_of(name.begin(), name.end(), is_word);
}

void visit_value(Value& value, const std::optional<Span>& place, const TextVisitor& visit) {
  if (auto* text = std::get_if<std::string>(&value.data)) {
    visit(*text, place);
  } else if (auto* list = std::get_if<List>(&value.data)) {
    for (Value& item : *list) visit_value(item, place, visit);
  } else if (auto* object = std::get_if<Object>(&value.data)) {
    for (auto& [key, member] : *object) {
      visit(key, place);
      visit_value(member, place, visit);
    }
  }
}

void visit_options(std::vector<Option>& options, const TextVisitor& visit) {
  for (Option& option : options) visit_value(option.value, option.span, visit);
}

void visit_endpoint(Endpoint& endpoint, const TextVisitor& visit) {
  visit(endpoint.database, endpoint.span);
  visit(endpoint.object, endpoint.span);
  for (Part& part : endpoint.more) {
    visit(part.database, part.span);
    visit(part.object, part.span);
    visit_options(part.datasource.options, visit);
  }
  for (Column& column : endpoint.columns) visit(column.text, column.span);
  visit_options(endpoint.options, visit);
  visit_options(endpoint.datasource.options, visit);
}

}  // namespace

void for_each_text(Job& job, const TextVisitor& visit) {
  visit(job.comment, job.span);
  visit_endpoint(job.reader, visit);
  visit_endpoint(job.writer, visit);
  visit_options(job.settings, visit);
  for (Raw& raw : job.raw) visit_value(raw.value, raw.span, visit);
}

std::vector<Reference> references(std::string_view text) {
  std::vector<Reference> found;
  for (std::size_t at = text.find("${"); at != std::string_view::npos; at = text.find("${", at)) {
    const std::size_t inner = at + 2;
    const std::size_t stop = std::min(text.find_first_of("}$'\"`\r\n", inner), text.size());
    const bool closed = stop < text.size() && text[stop] == '}';
    const std::string_view name = text.substr(inner, stop - inner);
    found.push_back({at, closed ? stop + 1 : stop, name, closed && is_identifier(name), !closed});
    at = found.back().end;
  }
  return found;
}

bool has_reference(std::string_view text) {
  const std::vector<Reference> found = references(text);
  return std::any_of(found.begin(), found.end(),
                     [](const Reference& reference) { return !reference.broken; });
}

}  // namespace syncql::job
