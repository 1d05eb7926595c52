// What can be wrong with a data source before anything connects to it.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kDatasourceUndeclared{
    "E0701", Severity::Error, "the data source is not declared",
    "A job can be compiled against a data source that is known by name only, since the platform "
    "that runs it knows the rest. To run it here, declare host, user and password with CREATE "
    "DATASOURCE, in the script or in one that it INCLUDEs."};
inline constexpr Code kConnectionOptionMissing{
    "E0702", Severity::Error, "the data source lacks an option",
    "Connecting needs at least `host` and `user`; name them in the WITH of the CREATE DATASOURCE."};
inline constexpr Code kConnectionOptionInvalid{
    "E0703", Severity::Error, "an option of the data source is of no use",
    "The option has a value that no connection can be made with, such as a port outside 1 to "
    "65535. The message says what is expected."};
inline constexpr Code kSecretVariableUnset{
    "E0704", Severity::Error, "the environment variable of a secret is not set",
    "`env('X')` reads the variable X of the process that runs the job. Set it and export it "
    "before the run; a scheduler or container has its own way of passing variables on."};
inline constexpr Code kSecretFileUnreadable{
    "E0705", Severity::Error, "the file of a secret cannot be read",
    "`file('…')` reads the whole file, less one line break at its end. The path counts from the "
    "directory in which the job is run. Check that it exists and that this account may read it."};

inline constexpr Code kSecretHidden{
    "E0532", Severity::Error, "the secret was left out of the job's JSON",
    "A password that stands in a script is written into the job's JSON (`--emit job`) as `***`, so "
    "that the file can be kept and shown. Such a job compiles, but cannot connect. Keep the secret "
    "outside the script, with env('NAME') or file('path'): the JSON then says where it is, and the "
    "job can be run from it."};

inline std::vector<const Code*> plan_codes() {
  return {&kDatasourceUndeclared, &kConnectionOptionMissing, &kConnectionOptionInvalid,
          &kSecretVariableUnset,  &kSecretFileUnreadable,    &kSecretHidden};
}

}  // namespace syncql::runtime
