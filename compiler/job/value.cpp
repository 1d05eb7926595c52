#include "compiler/job/value.h"

#include <algorithm>

namespace syncql::job {

const Value* Value::member(std::string_view key) const {
  const Object* object = as_object();
  if (object == nullptr) return nullptr;
  const auto found = std::find_if(object->begin(), object->end(),
                                  [&](const Member& entry) { return entry.key == key; });
  return found == object->end() ? nullptr : &found->value;
}

}  // namespace syncql::job
