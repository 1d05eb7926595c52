#include "runtime/sink/starrocks/table_model.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace syncql::runtime {
namespace {

struct Model {
  std::string_view words;
  std::string_view meaning;
};
constexpr std::array kModels{
    Model{"PRIMARY KEY", "a row replaces the one of its key"},
    Model{"UNIQUE KEY", "a row replaces the one of its key"},
    Model{"DUPLICATE KEY", "every row is kept, the same one twice as well"},
    Model{"AGGREGATE KEY", "rows of one key are put together"}};

}  // namespace

std::string table_model(std::string_view definition) {
  for (const Model& model : kModels) {
    const std::string head = fmt::format("\n{}", model.words);
    const std::size_t at = definition.find(head);
    if (at == std::string_view::npos) continue;
    const std::size_t open = definition.find('(', at);
    const std::size_t close = definition.find(')', at);
    if (open == std::string_view::npos || close == std::string_view::npos) continue;
    std::string columns(definition.substr(open, close + 1 - open));
    std::erase(columns, '`');
    return fmt::format("{} {}: {}", model.words, columns, model.meaning);
  }
  return {};
}

}  // namespace syncql::runtime
