// The diagnostics of the way back: what a document holds that cannot be read, or cannot be said.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::lift {

inline constexpr Code kBadJson{
    "E0510", Severity::Error, "a document is not JSON",
    "The document breaks the rules of JSON at the place shown. Beyond those rules, `//` and `/* "
    "*/` "
    "comments and a comma behind the last item are taken, as the samples of DataWorks have them. "
    "Single quotes, NaN, names without quotes and line breaks inside a text are not."};

inline constexpr Code kBadEncoding{
    "E0511", Severity::Error, "a document is not UTF-8",
    "JSON is exchanged as UTF-8. The document is written in another encoding, or holds bytes that "
    "are part of no character. Save it as UTF-8, for example with `iconv -f UTF-16 -t UTF-8`."};

inline constexpr Code kTooMuch{
    "E0512", Severity::Error, "a document is too large or too deep",
    "Documents are read up to 16 MiB and up to 200 lists and objects in one another, so that no "
    "document can exhaust the memory. A job that a person or a wizard wrote is far below both."};

inline constexpr Code kKeyTwice{
    "E0513", Severity::Error, "an object has a key twice",
    "JSON leaves open which of the two values counts, and programs differ. So that none is dropped "
    "silently, neither is taken: remove the one that is not meant."};

inline constexpr Code kBadNumber{
    "E0514", Severity::Error, "a number of a document cannot be kept",
    "Whole numbers are kept as 64 bits with a sign, others as IEEE doubles. This number is larger "
    "than its kind can hold, and would come back as another one. Write it as a text, if the "
    "reader of the job takes one."};

inline constexpr Code kUnknownDocument{
    "E0515", Severity::Error, "a document is no job that can be imported",
    "`syncql import` takes a script of DataWorks' code editor (`steps`, `setting`, `order`), a "
    "FlowSpec with data integration nodes (`spec.nodes` or `spec.workflows`), the parameters of "
    "CreateDISyncTask (`TaskContent`) and a DataX job (`job.content`). The form is told by the "
    "keys. Real-time jobs and jobs of full databases are not taken yet."};

inline constexpr Code kUnknownStep{
    "E0516", Severity::Error, "a step is of an unknown type",
    "No connector's reader or writer has this step type. `syncql connectors` lists the connectors "
    "of the standard library. A connector of your own is known when its DEFINE CONNECTOR is in a "
    "`.sync` file that is named behind the document: `syncql import job.json mine.sync`."};

inline constexpr Code kBadScript{
    "E0517", Severity::Error, "a job of a document is not whole",
    "A job needs a list of steps with at least one reader and one writer, each an object with a "
    "`stepType`, a `category` and an object `parameter`; in DataX, `reader` and `writer` with a "
    "`name` and a `parameter`. What is missing or of another kind is named."};

inline constexpr Code kNotSaid{
    "E0518", Severity::Error, "a script cannot say what a document says",
    "The script that was made of the document does not compile to an equal job, and putting the "
    "difference into `raw` did not help. Nothing is written, so that nothing is lost silently. The "
    "place in the document is shown; what is there has to be changed or carried over by hand."};

inline constexpr Code kSecretReplaced{
    "W0519", Severity::Warning, "a secret was not written into the script",
    "The document holds a password or another secret. Scripts are kept and shown, so it is not "
    "written into one: an environment variable or a parameter stands in its place, and the script "
    "says which. Give it its value where the job runs. But for this value, the script compiles to "
    "the job of the document."};

inline constexpr Code kNotCarried{
    "W0520", Severity::Warning, "a part of a document is not in the script",
    "A script has options for the schedule of a FlowSpec node (`flowspec.…`) and for what a "
    "CreateDISyncTask call says (`resourceGroup`, `cu`, `diTask.folder`). What else surrounds a "
    "job in its document, such as the engine's settings of a DataX job, is no part of a script. "
    "The keys that were left out are named. Keep the document, or set them anew where the job is "
    "scheduled."};

inline constexpr Code kMadeParameter{
    "W0521", Severity::Warning, "a scheduling expression became a parameter",
    "A script names its scheduling expressions: PARAMETER declares one, and `${name}` stands where "
    "its value is wanted. The document holds an expression itself, so a parameter was declared for "
    "it. The job then says `${name}` there, and its value is the same."};

inline constexpr Code kNodeLeftOut{
    "W0522", Severity::Warning, "a node is no data integration",
    "A FlowSpec may hold nodes of many kinds. Only those of data integration (command DI) are jobs "
    "that a script can say; the others were left out."};

std::vector<const Code*> codes();

}  // namespace syncql::lift
