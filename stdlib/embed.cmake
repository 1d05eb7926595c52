# Writes OUTPUT, a .cpp with the table of files.h, from the files named in FILES (`;` between them,
# relative to FOLDER). Run with `cmake -D… -P`.
set(table "")
foreach(file IN LISTS FILES)
  file(READ "${FOLDER}/${file}" text)
  # One literal a line, to be readable.
  string(REPLACE "\\" "\\\\" text "${text}")
  string(REPLACE "\"" "\\\"" text "${text}")
  string(REPLACE "\n" "\\n\"\n     \"" text "${text}")
  string(APPEND table "    {\"${file}\",\n     \"${text}\"},\n")
endforeach()
file(WRITE "${OUTPUT}"
"#include \"stdlib/files.h\"

namespace syncql::stdlib {
namespace {

constexpr File kFiles[] = {
${table}};

}  // namespace

std::span<const File> files() { return kFiles; }

}  // namespace syncql::stdlib
")
