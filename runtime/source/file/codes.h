// What can be wrong with files that are read: the job's wishes, the files, what is in them.
#pragma once

#include <string_view>
#include <vector>

#include "compiler/base/code.h"
#include "compiler/base/diagnostic.h"

namespace syncql::runtime {

inline constexpr Code kNoFile{
    "E0850", Severity::Error, "no file matches",
    "The job names a file, a folder or a pattern with `*`, `?` or `[…]`, and there is no file of "
    "that name. Relative names begin at the `path` of the data source, and that, or a job without "
    "a "
    "data source, begins at the folder that the program was started in. Of a folder, all files are "
    "read but hidden ones and those that end in `.part`."};
inline constexpr Code kFileUnreadable{
    "E0851", Severity::Error, "a file cannot be read",
    "The system refused to open or to read the file; its own words are shown. Check that the file "
    "is there and that the account may read it."};
inline constexpr Code kFileBroken{
    "E0852", Severity::Error, "a compressed file is broken or cut off",
    "The file begins as gzip or zstd does, but what follows does not decompress, or it ends in the "
    "middle. It may still have been being written, or a copy was interrupted. Try `gzip -t` or "
    "`zstd -t` on it, and fetch it again."};
inline constexpr Code kFileFormatUnknown{
    "E0853", Severity::Error, "it is not known what a file holds",
    "Files are read as CSV or as JSON lines: one JSON object a line. Where neither FORMAT nor the "
    "file's name says which (`.csv`, `.tsv`, `.json`, `.jsonl`, `.ndjson`, each with or without "
    "`.gz` or `.zst`), the job has to: `fileFormat = 'csv'` or `'json'` in WITH, or of a "
    "source FORMAT csv or FORMAT json."};
inline constexpr Code kCsvOption{
    "E0854", Severity::Error, "CSV cannot be read with these options",
    "`fieldDelimiter` is one character, written as it is or as `\\t` or `\\x01`. It, "
    "`csvReaderConfig.textQualifier`, the escape and a line break must all differ, so that each "
    "means one thing."};
inline constexpr Code kFileColumn{
    "E0855", Severity::Error, "a file has no such column",
    "With `header = true` the first line of a CSV file names its columns, and the job's are looked "
    "up there, letter by letter, in each of the files. Without it, columns go by their position. A "
    "file holds values and no expressions: an entry of the column list is a name, a text in single "
    "quotes that every row gets, `{index: 2}` for a position, or in JSON a path such as "
    "`payload.amount`."};
inline constexpr Code kNotUtf8{
    "E0856", Severity::Error, "a file is not UTF-8",
    "Files are read as UTF-8. One that begins with the mark of UTF-16 is refused before the first "
    "row; convert it with `iconv -f UTF-16 -t UTF-8`. A single row that is not UTF-8 is a dirty "
    "row."};
inline constexpr Code kRecordTooLong{
    "E0857", Severity::Error, "a record does not end",
    "One record of the file is larger than any row that can be sent. As a rule a quote is not "
    "closed, so that the rest of the file looks like one value, or the file is of another format. "
    "Look at the place that the message names."};
inline constexpr Code kUnclosedQuote{
    "E0858", Severity::Error, "a file ends within quotes",
    "A value begins with a quote, and no quote closes it to the end of the file. Every row behind "
    "it would be swallowed, so the run ends. Mend the line that the message names, or say that "
    "quotes mean nothing in this file: `csvReaderConfig.useTextQualifier = false`."};

inline constexpr Code kFileStaysWhole{
    "W0859", Severity::Warning, "a large file is read by one reader",
    "Files above 128 MB are divided among the readers where each line break ends a record for "
    "certain. A compressed file can only be read from its beginning, and in a CSV file that holds "
    "quotes or escapes a line may break within a value. The run is right as it is; the readers "
    "that the job asks for beyond the parts there are do nothing."};

inline std::vector<const Code*> file_source_codes() {
  return {&kNoFile,     &kFileUnreadable, &kFileBroken,    &kFileFormatUnknown, &kCsvOption,
          &kFileColumn, &kNotUtf8,        &kRecordTooLong, &kUnclosedQuote,     &kFileStaysWhole};
}

// `format` is what the file begins like: `gzip`.
Diagnostic cut_off_file(std::string_view path, std::string_view format);
// `reason` in the library's words.
Diagnostic broken_file(std::string_view path, std::string_view format, std::string_view reason);

}  // namespace syncql::runtime
