#include "engine/report/ReportStyle.h"

#include <fmt/format.h>

namespace seedling::report {
namespace {

constexpr int kColours = 8;

constexpr std::string_view kStyle = R"css(
:root {
  color-scheme: light dark;
  --window: #F4F6F3; --canvas: #FFFFFF; --line: #DCE0D9; --track: #DCE0D9; --control: #858C84;
  --text: #1A201B; --text-2: #555F57; --accent: #2A763C; --idle: #6B746D; --second: #2F6DB3;
  --warn: #8A5600; --warn-field: #FBF0DA; --danger: #B3261E; --grid: #E8EBE6; --black: #1A201B;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --window: #1C201D; --canvas: #141715; --line: #313732; --track: #343A35; --control: #6F7971;
    --text: #E7EBE7; --text-2: #A6B0A8; --accent: #6CC07C; --idle: #8A948C; --second: #7FB2EC;
    --warn: #E5B45A; --warn-field: #332A17; --danger: #F28B82; --grid: #262B27; --black: #D9DEDA;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; padding: 24px; background: var(--canvas); color: var(--text);
  font: 13px/20px system-ui, sans-serif; font-variant-numeric: tabular-nums;
}
main, header { max-width: 984px; margin: 0 auto; }
h1 { margin: 0; font-size: 20px; line-height: 28px; }
h2 { margin: 32px 0 8px; padding-top: 16px; border-top: 1px solid var(--line); font-size: 13px; }
h3 { margin: 16px 0 4px; font-size: 12px; }
p { margin: 4px 0 8px; max-width: 72ch; }
.note, figcaption, th, summary, dt { color: var(--text-2); }
.note { font-size: 12px; }
.warn { color: var(--warn); }
.failed { color: var(--danger); }
.key { display: flex; flex-wrap: wrap; gap: 16px 40px; margin: 24px 0 8px; padding: 0; }
.key div { min-width: 120px; }
.key dt { font-size: 12px; }
.key dd { margin: 0; }
.key .figure { font-size: 28px; line-height: 36px; font-weight: 600; }
.chip {
  display: inline-block; padding: 0 6px; margin-left: 8px; border: 1px solid var(--control);
  border-radius: 4px; font-size: 11px; font-weight: 400; line-height: 18px; color: var(--text-2);
  white-space: nowrap;
}
.chip.soft { border-style: dashed; }
table { border-collapse: collapse; font-size: 12px; }
th, td { padding: 2px 16px 2px 0; text-align: left; vertical-align: top; }
th { font-weight: 400; }
th.number, td.number { text-align: right; white-space: nowrap; }
tr.total td, tr.total th { border-top: 1px solid var(--line); }
.wide { overflow-x: auto; }
code, pre { font: 12px/18px ui-monospace, monospace; }
pre {
  margin: 4px 0 8px; padding: 8px; background: var(--window); border-radius: 4px;
  white-space: pre-wrap; overflow-wrap: anywhere;
}
td code { overflow-wrap: anywhere; }
.charts {
  display: grid; gap: 24px;
  grid-template-columns: repeat(auto-fill, minmax(min(460px, 100%), 1fr));
}
figure { margin: 0; break-inside: avoid; }
figcaption strong { color: var(--text); }
svg { display: block; max-width: 100%; height: auto; }
svg text { font: 11px system-ui, sans-serif; fill: var(--text-2); }
.grid { stroke: var(--grid); }
.zero { stroke: var(--control); }
.curve { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.main { stroke: var(--accent); stroke-width: 2; }
.second { stroke: var(--second); stroke-width: 1.75; }
.quiet { stroke: var(--idle); stroke-width: 1.5; }
.level { stroke: var(--idle); stroke-width: 1.25; stroke-dasharray: 1.5 3; }
.band { fill: var(--accent); fill-opacity: 0.16; }
svg text.main { fill: var(--accent); stroke: none; }
svg text.second { fill: var(--second); stroke: none; }
svg text.quiet { fill: var(--idle); stroke: none; }
circle.main { fill: var(--accent); stroke: var(--canvas); }
circle.second { fill: var(--second); stroke: var(--canvas); }
circle.quiet { fill: var(--idle); stroke: var(--canvas); }
.track { fill: var(--track); }
.range { fill: var(--accent); fill-opacity: 0.45; }
.mark { fill: var(--accent); }
.share { stroke: var(--canvas); stroke-width: 1; fill: var(--accent); }
summary { cursor: pointer; font-size: 12px; }
.matrix td, .matrix th {
  padding: 2px 6px; text-align: center; max-width: 12em; overflow-wrap: anywhere;
}
.matrix th[scope=row] { text-align: right; }
.matrix td {
  min-width: 36px; height: 28px; border: 1px solid var(--canvas); vertical-align: middle;
}
.matrix td.right { background: color-mix(in srgb, var(--accent) var(--deep), transparent); }
.matrix td.mistake { background: var(--warn-field); color: var(--warn); font-weight: 600; }
.swatch {
  display: inline-block; width: 10px; height: 10px; margin-right: 8px; border-radius: 50%;
  border: 1px solid var(--control);
}
.class-0 { background: var(--black); } .class-1 { background: #E69F00; }
.class-2 { background: #56B4E9; } .class-3 { background: #009E73; }
.class-4 { background: #F0E442; } .class-5 { background: #0072B2; }
.class-6 { background: #D55E00; } .class-7 { background: #CC79A7; }
@media print {
  body { padding: 0; }
  .swatch, .matrix td { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details:not([open]) { display: none; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
}
)css";

}  // namespace

std::string_view reportStyle() {
    return kStyle;
}

std::string classColour(int colour) {
    // From the ninth class on again those from orange on, as in the window.
    const int place = colour < kColours ? colour : 1 + (colour - kColours) % (kColours - 1);
    return fmt::format("class-{}", place);
}

}  // namespace seedling::report
