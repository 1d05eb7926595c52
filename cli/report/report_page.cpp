#include "cli/report/report_page.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "cli/progress.h"
#include "cli/report/rate_chart.h"
#include "cli/report/report_style.h"
#include "runtime/commit/ledger_words.h"

namespace syncql::cli {
namespace {

using runtime::BatchRecord;
using runtime::DeadLetter;
using runtime::SplitRecord;

// Text from anywhere as text of a page.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string figure(const char* name, const std::string& value) {
  return fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", name, value);
}

std::string figures(const runtime::RunReport& report) {
  const runtime::Progress& totals = report.totals;
  const double seconds = std::max(totals.seconds, 0.001);
  const auto rate = static_cast<std::uint64_t>(static_cast<double>(totals.rows_loaded) / seconds);
  std::string text = "<dl>\n";
  text += figure("rows read", with_commas(totals.rows_read));
  text += figure("rows loaded", with_commas(totals.rows_loaded));
  text += figure("dirty rows", with_commas(totals.dirty_rows));
  text += figure("bytes", bytes_text(totals.bytes_loaded));
  text += figure("seconds", fmt::format("{:.2f}", totals.seconds));
  text += figure("rows a second", with_commas(rate));
  text += figure("loads", with_commas(totals.batches));
  text += figure("readers and parts", fmt::format("{} on {}", report.readers, report.splits));
  if (report.resumed) text += figure("loaded before", with_commas(report.loaded_before));
  return text + "</dl>\n";
}

std::string messages(const char* title, const std::vector<Diagnostic>& list) {
  if (list.empty()) return "";
  std::string text = fmt::format("<h2>{}</h2>\n<ul>\n", title);
  for (const Diagnostic& item : list) {
    text += fmt::format("<li><b>{}</b> {}", item.code->id, escaped(item.message));
    for (const std::string& note : item.notes) text += "<br><code>" + escaped(note) + "</code>";
    for (const std::string& help : item.helps) text += "<br>" + escaped(help);
    text += "</li>\n";
  }
  return text + "</ul>\n";
}

std::string slow_batches(std::vector<BatchRecord> batches) {
  constexpr std::size_t kShown = 20;
  if (batches.empty()) return "";
  const std::size_t shown = std::min(kShown, batches.size());
  std::partial_sort(
      batches.begin(), batches.begin() + static_cast<std::ptrdiff_t>(shown), batches.end(),
      [](const BatchRecord& a, const BatchRecord& b) { return a.seconds > b.seconds; });
  std::string text = fmt::format(
      "<h2>Batches</h2>\n<p>{} in all; {}those that took longest "
      "first.</p>\n<table><tr><th>label</th>"
      "<th class=\"n\">rows</th><th class=\"n\">bytes</th><th class=\"n\">seconds</th>"
      "<th>state</th></tr>\n",
      with_commas(batches.size()), shown < batches.size() ? fmt::format("{} shown, ", shown) : "");
  for (std::size_t i = 0; i < shown; ++i) {
    const BatchRecord& batch = batches[i];
    text += fmt::format(
        "<tr><td><code>{}</code></td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
        "<td class=\"n\">{:.2f}</td><td>{}</td></tr>\n",
        escaped(batch.label), with_commas(batch.rows), bytes_text(batch.bytes), batch.seconds,
        runtime::word_of(batch.stage));
  }
  return text + "</table>\n";
}

// What the batches of a part amount to.
struct PartSums {
  std::uint64_t batches = 0;
  std::uint64_t rows = 0;
  std::uint64_t bytes = 0;
};

std::string parts(const std::vector<SplitRecord>& splits, const std::vector<BatchRecord>& batches) {
  constexpr std::size_t kShown = 100;
  if (splits.size() < 2) return "";
  std::map<std::uint32_t, PartSums> sums;
  for (const BatchRecord& batch : batches) {
    if (batch.stage != runtime::BatchStage::Loaded) continue;
    PartSums& part = sums[batch.split];
    ++part.batches;
    part.rows += batch.rows;
    part.bytes += batch.bytes;
  }
  std::string text = fmt::format(
      "<h2>Parts of the table</h2>\n<p>{} in all{}.</p>\n<table><tr><th>rows where</th>"
      "<th class=\"n\">loaded</th><th class=\"n\">bytes</th><th class=\"n\">batches</th>"
      "<th>state</th></tr>\n",
      with_commas(splits.size()), splits.size() > kShown ? "; the first 100" : "");
  for (std::size_t i = 0; i < std::min(kShown, splits.size()); ++i) {
    const SplitRecord& split = splits[i];
    const PartSums& part = sums[split.split.index];
    const bool whole = split.batches && part.batches >= *split.batches;
    const std::string& predicate = split.split.predicate;
    text += fmt::format(
        "<tr><td><code>{}</code></td><td class=\"n\">{}</td><td class=\"n\">{}</td>"
        "<td class=\"n\">{}</td><td>{}</td></tr>\n",
        predicate.empty() ? "all rows" : escaped(predicate), with_commas(part.rows),
        bytes_text(part.bytes), with_commas(part.batches), whole ? "whole" : "not whole");
  }
  return text + "</table>\n";
}

std::string bad_rows(const std::vector<DeadLetter>& letters) {
  constexpr std::size_t kShown = 100;
  if (letters.empty()) return "";
  std::string text = fmt::format(
      "<h2>Rows that are not in the target</h2>\n<p>{} in all{}.</p>\n<table><tr>"
      "<th>reason</th><th>row</th></tr>\n",
      with_commas(letters.size()), letters.size() > kShown ? "; the first 100" : "");
  for (std::size_t i = 0; i < std::min(kShown, letters.size()); ++i) {
    text += fmt::format("<tr><td>{}</td><td><code>{}</code></td></tr>\n",
                        escaped(letters[i].reason), escaped(letters[i].row));
  }
  return text + "</table>\n";
}

}  // namespace

std::string report_page(const RunPage& page) {
  const bool done = page.report.failures.empty();
  std::string text = fmt::format(
      "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{0}</title>\n"
      "<style>{1}</style></head>\n<body>\n<h1>{0}: <span class=\"{2}\">{2}</span></h1>\n"
      "<p class=\"sub\">into {3}, began {4} UTC, run {5}</p>\n",
      escaped(page.job), kReportStyle, done ? "done" : "failed", escaped(page.target),
      escaped(page.began), page.report.run_id);
  text += messages("What went wrong", page.report.failures);
  text += figures(page.report);
  text += "<h2>Rows a second</h2>\n" + rate_chart(page.samples);
  text += parts(page.splits, page.batches);
  text += slow_batches(page.batches);
  text += bad_rows(page.dead_letters);
  text += messages("Warnings", page.report.warnings);
  return text + "</body></html>\n";
}

}  // namespace syncql::cli
