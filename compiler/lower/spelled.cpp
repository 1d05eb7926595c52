#include "compiler/lower/spelled.h"

#include "compiler/lower/dataworks/json_value.h"
#include "compiler/lower/dataworks/place.h"

namespace syncql::lower {

void put_spelled(nlohmann::ordered_json& root, const job::Option& option,
                 std::string_view back_end) {
  if (!option.emit) return;
  for (const job::Spelling& spelling : option.spellings) {
    if (spelling.back_end != back_end) continue;
    dataworks::put(root, spelling.path, dataworks::json_value(option.value, spelling.as_text));
  }
}

}  // namespace syncql::lower
