// The diagnostics of the back ends.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::lower {

inline constexpr Code kNoPlace{
    "W0502", Severity::Warning, "a back end cannot say something",
    "The job says something that the artifact's format has no place for. The artifact is written "
    "without it, and what runs it will use its own setting in its place. Runs on this machine do "
    "as "
    "the job says."};

inline constexpr Code kIncomplete{
    "W0530", Severity::Warning, "an artifact lacks what DataWorks asks for",
    "A FlowSpec node and a CreateDISyncTask call carry more than the script of the job: the "
    "project, the resource group, where the task lies, the values of parameters. The artifact is "
    "written without what is missing, and DataWorks may refuse it or take a setting of its own.\n"
    "\n"
    "    WITH (resourceGroup = 'Serverless_res_group_1', flowspec.project = 'my_project')\n"
    "\n"
    "`syncql connectors settings` lists the settings."};

inline constexpr Code kNoStep{
    "E0503", Severity::Error, "DataWorks has no such reader or writer",
    "Some connectors exist for runs on this machine only, such as `file`: DataWorks has no step "
    "that "
    "would do the same. Such a job is run by `syncql run`, and `syncql compile --emit job` prints "
    "it. For the platform, put the rows where it can reach them: on an FTP server or in OSS, for "
    "which there are the connectors `ftp` and `oss`."};

std::vector<const Code*> codes();

}  // namespace syncql::lower
