#include "compiler/job/value.h"

#include <algorithm>

namespace syncql::job {

const Value* Value::member(std::string_view key) const {
  const Object* object = as_object();
  if (object == nullptr) return nullptr;
  const auto found = std::find_if(object->begin(), object->end(),
                                  [&](const auto& entry) { return entry.first == key; });
  return found == object->end() ? nullptr : &found->second;
}

}  // namespace syncql::job
