/** The look that reports share: the US Web Design System's colors and sizes, by day, by night and on paper. */

const colors = `
:root { color-scheme: light; --page: #f0f0f0; --paper: #fff; --ink: #1b1b1b; --faint: #565c65; --line: #dfe1e2; --accent: #005ea2; --band: #162e51;
  --error: #b50909; --error-soft: #f9eeee; --warning: #a72f10; --warning-soft: #fef0c8; --suggestion: #005ea2; --suggestion-soft: #e8f5ff;
  --good: #216e1f; --good-soft: #ecf3ec; --weak: #8b1303; --outcome: #54278f; --outcome-soft: #f6f0fb; --weak-soft: #fff1d2;
  --challenge: #8168b3; --context: #b8a2e3; --action: #005ea2; --result: #008817; --other: #a9aeb1; --focus: #2491ff; }
@media screen and (prefers-color-scheme: dark) {
  :root { color-scheme: dark; --page: #1b1b1b; --paper: #252729; --ink: #edeff0; --faint: #a9aeb1; --line: #3d4551; --accent: #73b3e7; --band: #112f4e;
    --error: #ff8d7b; --error-soft: #5c1111; --warning: #ffbe2e; --warning-soft: #3b3012; --suggestion: #a1d3ff; --suggestion-soft: #112f4e;
    --good: #70e17b; --good-soft: #19311e; --weak: #ffbc78; --outcome: #d5bfff; --outcome-soft: #3a2a52; --weak-soft: #46341d;
    --challenge: #b8a2e3; --context: #8168b3; --action: #58b4ff; --result: #21c834; --other: #71767a; --focus: #a1d3ff; }
}`

const base = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 "Public Sans", "Source Sans 3", "Source Sans Pro", -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Helvetica, Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; }
h1 { font-size: 2rem; line-height: 1.2; } h2 { margin-bottom: 1rem; font-size: 1.5rem; line-height: 1.3; } h3 { font-size: 1.125rem; line-height: 1.4; } h4 { margin: 1rem 0 .5rem; font-size: 1rem; }
a { color: var(--accent); } :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.faint { color: var(--faint); font-size: .875rem; font-weight: normal; }
.brand { font-size: .875rem; font-weight: bold; letter-spacing: .04em; }
header { padding: 2rem max(1.25rem, calc((100vw - 72rem) / 2)); background: var(--band); color: #fff; }
.name { margin-top: .25rem; font-size: 1.125rem; }
main, footer, nav { max-width: 74.5rem; margin: 0 auto; padding: 0 1.25rem; }
main > section { margin: 1.5rem 0; padding: 1.5rem; border: 1px solid var(--line); border-radius: 4px; background: var(--paper); }
footer { padding: .5rem 1.25rem 3rem; color: var(--faint); font-size: .875rem; }
footer p { margin-top: .5rem; }
.chip { display: inline-block; padding: 0 .5rem; border-radius: 2px; font-size: .875rem; font-weight: bold; line-height: 1.6; white-space: nowrap; }
.chip.good, .cell--shown { background: var(--good-soft); } .chip.warning { background: var(--warning-soft); } .chip.error { background: var(--error-soft); } .chip.suggestion { background: var(--suggestion-soft); }
.chip.good, .vote.good { color: var(--good); } .chip.warning, .vote.warning { color: var(--warning); } .chip.error, .vote.error { color: var(--error); } .chip.suggestion { color: var(--suggestion); }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { padding: .5rem .75rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid var(--ink); } .figure { text-align: right; font-variant-numeric: tabular-nums; }`

const print = `
@page { size: letter; margin: .8in .8in .9in; @bottom-center { content: "Page " counter(page) " of " counter(pages); color: #565c65; font: 9pt sans-serif; } }
@media print {
  html { font-size: 9.5pt; }
  body { background: none; }
  header { padding: 0 0 .6rem; border-bottom: 3pt solid var(--band); background: none; color: var(--ink); }
  main, footer { max-width: none; padding: 0; }
  main > section { margin: 1rem 0; padding: 0; border: 0; }
  nav, .skip { display: none; }
  h1 { font-size: 20pt; } h2 { font-size: 15pt; } h2, h3, h4 { break-after: avoid; }
  .scroll { overflow: visible; }
  tr, .card, .cell, .note { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
  .chip, mark, .bar, .key, .cell, .verdict, .template { print-color-adjust: exact; }
}`

/** The sheet of one kind of report: what all share, then its own part. */
export const look = (own: string): string => `${colors}${base}${own}${print}`
