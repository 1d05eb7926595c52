// truncate-without-key: the target is emptied before a load that may fail on its way.
#include <algorithm>
#include <fmt/format.h>

#include "compiler/lint/checks.h"
#include "compiler/lint/codes.h"
#include "compiler/lint/sql_words.h"

namespace syncql::lint {
namespace {

using Words = std::vector<std::string>;

// The name behind `table` in TRUNCATE TABLE t, or behind `from` in DELETE FROM t without a
// condition that holds rows back.
std::string emptied_table(const Words& words) {
  if (words.size() < 2) return "";
  if (words[0] == "truncate") {
    const std::size_t name = words[1] == "table" ? 2 : 1;
    return name < words.size() ? words[name] : "";
  }
  if (words[0] != "delete" || words[1] != "from" || words.size() < 3) return "";
  const auto where = std::find(words.begin(), words.end(), "where");
  if (where == words.end()) return words[2];
  const Words condition(where + 1, words.end());
  const bool all = condition == Words{"1", "=", "1"} || condition == Words{"true"};
  return all ? words[2] : "";
}

// Whether the statements behind the load carry the rows on, so that the target is a stage only.
bool carried_on(const ast::Sync& sync, const std::string& table) {
  if (!sync.after) return false;
  return std::any_of(sync.after->body.begin(), sync.after->body.end(), [&](const auto& sql) {
    const Words words = sql_words(sql.text);
    const bool named = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return last_part(word) == table;
    });
    const bool moves = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return word == "swap" || word == "insert" || word == "rename" || word == "replace";
    });
    return named && moves;
  });
}

bool has_key(const catalog::TableSchema& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [](const catalog::TableColumn& column) { return column.in_key; });
}

// What to do, given what is known of the target.
const char* advice(const BoundJob& bound) {
  if (bound.target != nullptr && has_key(*bound.target)) {
    return "the table has a primary key, so that rows replace those that are there: leave the "
           "statement out, or delete only the rows that this run loads";
  }
  return "give the table a primary key, so that rows replace those that are there, or delete only "
         "the rows that this run loads";
}

void check_job(const BoundJob& bound, Diagnostics& diagnostics) {
  const std::string target = folded(bound.job->writer.object);
  if (target.empty() || carried_on(*bound.sync, target)) return;
  for (const auto& sql : bound.sync->before->body) {
    if (last_part(emptied_table(sql_words(sql.text))) != target) continue;
    diagnostics
        .report(kTruncate, sql.span,
                fmt::format("`{}` is emptied before the load, and a load that fails leaves it so",
                            bound.job->writer.object))
        .with_label("the load is not atomic")
        .with_help(advice(bound))
        .with_help("or load a second table and exchange the two in AFTER");
  }
}

}  // namespace

void check_emptying(const Project& project, Diagnostics& diagnostics) {
  for (const BoundJob& bound : project.jobs) {
    if (bound.sync->before) check_job(bound, diagnostics);
  }
}

}  // namespace syncql::lint
