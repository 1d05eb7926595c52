// What stands around a script in another form, such as the schedule of a FlowSpec node, as options
// of the job: what the settings of the standard library have a place for in that form. Knows no
// option by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "compiler/lift/document.h"
#include "compiler/lift/draft.h"

namespace syncql::lift {

// Puts into the script what a setting has in both forms and only the other one says. What the two
// say differently is reported: the script's own counts.
void complete_script(const Context& context, Document& document);

// Items for what the script does not say; no value that the form has by itself.
void add_around(const Context& context, const Document& document, Draft& draft);

// The places below `root` that no setting has in the form, spelt with dots: `trigger.type`.
std::vector<std::string> places_left(const Context& context, std::string_view form,
                                     std::string_view root_place, const Node& root);

}  // namespace syncql::lift
