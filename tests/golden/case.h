// A golden case: one `.sync` file whose head says what is tested and what must come out.
//   -- test: diag
//   -- | error[E0301]: …
// The expected lines end where a line starts with anything but `-- |`. The whole file is the input.
#pragma once

#include <string>
#include <vector>

namespace syncql::golden {

struct Case {
  std::string kind;      // behind `-- test: `
  std::string expected;  // with a line break behind each line
  std::string body;      // what follows the expected lines
};

// False where the text does not begin with `-- test: `.
bool parse_case(const std::string& text, Case& out);

// The text of a case with these expected lines; `parse_case` undoes it.
std::string format_case(const Case& item);

// What the compiler says to the file `name` below the folder `root`. Kinds:
//   dump  the syntax tree       diag  all diagnostics
//   json  the DataWorks job, or another form by its name: flowspec, di-task, job
//   lint  all diagnostics, the linter's included
//   fix   the case behind its head, after all fixes
//   fmt   the body, formatted
//   import  the script made of the document `name` with the ending .json
// A job that does not come back whole from its JSON is said in every case of a form.
std::string actual_output(const std::string& kind, const std::string& root, const std::string& name,
                          const std::string& text);

}  // namespace syncql::golden
