// What can be wrong with a SQLite file, its tables and columns.
#pragma once

#include <vector>

#include "compiler/base/code.h"

namespace syncql::runtime {

inline constexpr Code kSqliteNotOpened{
    "E0870", Severity::Error, "a SQLite database cannot be opened",
    "The `path` of the data source names the database's file; a relative one begins at the folder "
    "that the program was started in. It is opened for reading only, and never created. The file "
    "is "
    "missing, may not be read, or is no SQLite database. A database in WAL mode needs its `-wal` "
    "and "
    "`-shm` files beside it, or a folder in which they may be created."};
inline constexpr Code kSqliteTable{"E0871", Severity::Error, "the SQLite database lacks the table",
                                   "The job names a table or view that the database's file does "
                                   "not have. Upper and lower case are "
                                   "the same to SQLite."};
inline constexpr Code kSqliteSelect{
    "E0872", Severity::Error, "SQLite does not understand what is to be read",
    "The columns and the WHERE of the job are put into a SELECT as they are written, and SQLite "
    "refused it; its own words are shown. A misspelt column is the usual cause."};
inline constexpr Code kSqliteRead{
    "E0873", Severity::Error, "reading from SQLite failed",
    "SQLite gave up in the middle of the table. `database is locked` means that another program "
    "held "
    "the file for longer than `busyTimeout`; `malformed` means that the file is damaged: `PRAGMA "
    "integrity_check` says where."};

inline std::vector<const Code*> sqlite_source_codes() {
  return {&kSqliteNotOpened, &kSqliteTable, &kSqliteSelect, &kSqliteRead};
}

}  // namespace syncql::runtime
