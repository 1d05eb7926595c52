// Takes one JSON object apart into the values of the wanted keys. The only user of simdjson's
// parser here; knows nothing of files.
#pragma once

#include <simdjson.h>
#include <string_view>
#include <vector>

#include "runtime/source/file/file_request.h"
#include "runtime/source/row.h"

namespace syncql::runtime {

class JsonLine {
 public:
  explicit JsonLine(const std::vector<FileColumn>& columns);

  // Sets a cell for each column that is no constant; texts live until the next call. 64 bytes
  // behind the line must be readable. Null where all is well, else what is wrong with the line.
  const char* read(std::string_view line, std::vector<Cell>& cells);

 private:
  // A key on the way to a wanted value.
  struct Node {
    std::string key;
    std::vector<std::size_t> columns;  // that want its value
    std::vector<Node> children;
  };

  bool read_object(simdjson::ondemand::object object, const Node& node, std::vector<Cell>& cells);
  bool read_value(simdjson::ondemand::value value, const Node& node, std::vector<Cell>& cells);

  Node root_;
  std::vector<std::size_t> wanted_;
  simdjson::ondemand::parser parser_;
};

}  // namespace syncql::runtime
