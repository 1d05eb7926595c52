// The words that the job's JSON has for what is an enumeration here, both ways.
#pragma once

#include <optional>
#include <string_view>

#include "compiler/job/job.h"

namespace syncql::job {

std::string_view word(Mode mode);
std::string_view word(Said said);
std::string_view word(Role role);      // empty: none
std::string_view word(Scalar scalar);  // empty: text

std::optional<Mode> mode_of(std::string_view word);
std::optional<Said> said_of(std::string_view word);
std::optional<Role> role_of(std::string_view word);
std::optional<Scalar> scalar_of(std::string_view word);

}  // namespace syncql::job
