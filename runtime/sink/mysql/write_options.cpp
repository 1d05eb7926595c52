#include "runtime/sink/mysql/write_options.h"

#include <algorithm>
#include <fmt/format.h>

#include "runtime/sink/mysql/codes.h"

namespace syncql::runtime {
namespace {

// Large enough for the round trips not to show, small enough for other users of the table.
constexpr std::uint64_t kRows = 20000;
constexpr std::uint64_t kBytes = std::uint64_t{4} << 20;

MysqlWriteMode mode_of(std::string_view word) {
  if (word == "replace") return MysqlWriteMode::Replace;
  if (word == "update") return MysqlWriteMode::Update;
  return MysqlWriteMode::Insert;
}

// DataWorks' default is a matter of its own way of writing; what the user says counts.
std::uint64_t rows_of(const job::Option* option) {
  if (option == nullptr || option->said == job::Said::Default) return kRows;
  return static_cast<std::uint64_t>(std::max<std::int64_t>(1, job::int_or(option, kRows)));
}

}  // namespace

Result<MysqlWriteOptions> mysql_write_options(const job::Endpoint& writer) {
  for (const char* name : {"dbRule", "tableRule", "dbNamePattern", "tableNamePattern"}) {
    const job::Option* option = writer.option(name);
    if (option == nullptr || option->value.is_null()) continue;
    Diagnostic diagnostic(kUnusableWriteOption,
                          fmt::format("`{}` spreads rows over sharded tables, which a run does not "
                                      "do",
                                      name));
    diagnostic.span = option->span;
    return fail(diagnostic.with_help("run one job for each table, or run it on the platform"));
  }
  MysqlWriteOptions out;
  out.mode = mode_of(job::text_or(writer.option("writeMode"), "insert"));
  out.update_columns = job::texts(writer.option("updateColumn"));
  out.skip_null = job::text_or(writer.option("nullMode"), "writeNull") == "skipNull";
  out.skip_null_columns = job::texts(writer.option("skipNullColumn"));
  out.session = job::texts(writer.option("session"));
  out.limits = {rows_of(writer.option("batchSize")), kBytes};
  return out;
}

}  // namespace syncql::runtime
