// How the page of a run looks, on screens light and dark and on paper.
#pragma once

namespace syncql::cli {

inline constexpr const char* kReportStyle = R"(
:root { color-scheme: light dark; --ink: #1c2230; --soft: #667; --line: #d5d9e2; --back: #fff;
        --good: #18794e; --bad: #b42318; --one: #3563e9; --two: #18a058; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9f0; --soft: #9aa3b5; --line: #363c4a; --back: #161a22; --good: #4cc38a;
          --bad: #ff8a80; --one: #7da2ff; --two: #63d297; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--back);
       max-width: 860px; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
.sub { color: var(--soft); margin: .2rem 0 1.5rem; }
.done { color: var(--good); } .failed { color: var(--bad); }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 1rem; margin: 0; }
dt { color: var(--soft); font-size: .85rem; } dd { margin: 0; font-size: 1.2rem; font-variant-numeric: tabular-nums; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; padding: .25rem .6rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
td.n, th.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap; }
svg { width: 100%; height: auto; } svg text { font: 11px system-ui, sans-serif; fill: var(--soft); }
polyline { fill: none; stroke-width: 1.6; } polyline.read { stroke: var(--one); } polyline.loaded { stroke: var(--two); }
.axis { stroke: var(--line); } .key span { margin-right: 1.5rem; } .key .read { color: var(--one); } .key .loaded { color: var(--two); }
@media print { body { margin: 0; max-width: none; } }
)";

}  // namespace syncql::cli
