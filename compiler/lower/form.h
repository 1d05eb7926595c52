// The forms that a job can be given: one a back end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace syncql::lower {

enum class Form : std::uint8_t {
  Dataworks,  // the script of DataWorks' code editor
  Flowspec,   // a node of DataWorks' FlowSpec, the script in it
  DiTask,     // the parameters of CreateDISyncTask, the script in it
  Job,        // our own job model
};

// As `--emit` spells them, in the order above.
std::vector<std::string> form_names();
std::optional<Form> form_of(std::string_view name);

// What the name of such an artifact's file ends with: `.flowspec.json`.
std::string_view file_ending(Form form);

}  // namespace syncql::lower
