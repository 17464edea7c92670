/** The look of a review's own parts: cover, votes, balance, competencies, the marked draft with its notes. */

export const reportLook = `
.facts { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 1.25rem; }
.facts dt { font-size: .8125rem; opacity: .85; } .facts dd { font-weight: bold; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: .75rem 0; list-style: none; }
nav li a { display: inline-block; padding: .25rem 0; }
.signature { border-left: .5rem solid var(--accent); } .signature p + p { margin-top: .5rem; white-space: pre-line; }
main > .verdict { border-left: .5rem solid var(--error); }
main > .verdict.good { border-left-color: var(--good); } main > .verdict.warning { border-left-color: var(--warning); }
.verdict h2 { margin: 0; font-size: 1.75rem; } .verdict p + p { margin-top: .5rem; }
.remarks { color: var(--faint); font-size: .9375rem; } .remarks p + p { margin-top: .5rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 1rem; align-items: start; }
.card { padding: 1rem; border: 1px solid var(--line); border-top: .25rem solid var(--accent); border-radius: 4px; }
.card h3 .chip { display: table; margin-top: .25rem; } .card h3 + p { margin-top: .75rem; } .card ol, .card ul { margin-top: .75rem; padding-left: 1.25rem; } .card li + li { margin-top: .5rem; }
.card--whole { margin-bottom: 1rem; border-top-color: var(--error); }
.at { color: var(--faint); font-size: .875rem; white-space: nowrap; }
.votes tbody th { min-width: 9rem; } .vote { font-weight: bold; white-space: nowrap; } .leaning { display: block; color: var(--faint); font-size: .875rem; font-weight: normal; }
.said { padding-left: 1.25rem; } .said li + li { margin-top: .25rem; } section > h3 { margin: 1.25rem 0 .5rem; }
.ecq { padding: 1.25rem 0; border-top: 1px solid var(--line); } .ecq:first-of-type { padding-top: 0; border-top: 0; } .ecq h3 { margin-bottom: .75rem; }
.bar { display: block; width: 100%; height: 1.25rem; } .key { width: .75rem; height: .75rem; vertical-align: -.0625rem; }
.part { stroke: var(--paper); stroke-width: 1; vector-effect: non-scaling-stroke; }
.part--challenge { fill: var(--challenge); } .part--context { fill: var(--context); } .part--action { fill: var(--action); } .part--result { fill: var(--result); } .part--other { fill: var(--other); }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin-top: .375rem; padding: 0; font-size: .875rem; list-style: none; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: .5rem; padding: 0; list-style: none; }
.cell { display: flex; gap: .5rem; padding: .375rem .625rem; border: 1px solid var(--line); border-radius: 4px; font-size: .9375rem; line-height: 1.35; }
.cell--missing { border-style: dashed; } .sign { flex: 0 0 1rem; font-weight: bold; text-align: center; } .cell--shown .sign { color: var(--good); }
.grade { display: block; color: var(--faint); font-size: .8125rem; } .cell--shown .grade { color: var(--good); }
.sides { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 0 2rem; }
.reasons { padding-left: 1.25rem; font-size: .9375rem; } .reasons li + li { margin-top: .5rem; }
q { color: var(--faint); quotes: "\\201c" "\\201d"; }
.paragraph { margin-top: .75rem; }
.words { position: relative; padding-left: 2.25rem; } .words p { font: 1.0625rem/1.7 Georgia, "Source Serif 4", "Times New Roman", serif; white-space: pre-wrap; }
.words--heading p { font-weight: bold; } .count { position: absolute; left: 0; width: 1.75rem; color: var(--faint); font-size: .8125rem; line-height: 1.8rem; text-align: right; user-select: none; }
mark { background: var(--warning-soft); color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-decoration-color: var(--warning); text-underline-offset: 3px; }
mark.error { background: var(--error-soft); text-decoration-color: var(--error); text-decoration-style: double; }
mark.weak { background: var(--weak-soft); text-decoration-color: var(--weak); text-decoration-style: dashed; text-decoration-thickness: 1px; }
mark.outcome { background: var(--outcome-soft); text-decoration-color: var(--outcome); text-decoration-style: dotted; }
mark.suggestion { background: none; text-decoration-color: var(--suggestion); text-decoration-style: dotted; }
sup { font: bold .75rem/0 sans-serif; } sup a { padding: .25em .2em; }
.beside { margin: .5rem 0 1rem 2.25rem; font-size: .875rem; line-height: 1.45; } .beside summary { padding: .25rem 0; color: var(--accent); cursor: pointer; }
.notes { display: grid; gap: .5rem; padding: 0; list-style: none; } .notes--whole { margin-bottom: 1rem; } .notes .notes { margin-top: .5rem; }
.note { display: flex; gap: .5rem; padding: .375rem .75rem; border-left: .25rem solid var(--suggestion); background: var(--page); } .note > div { min-width: 0; }
.note ul { margin-top: .25rem; padding-left: 1.25rem; }
.note.error { border-color: var(--error); } .note.warning { border-color: var(--warning); } .note.weak { border-color: var(--weak); } .note.outcome { border-color: var(--outcome); }
.note .number { flex: none; font-size: .8125rem; font-weight: bold; } .also { color: var(--faint); } .template { margin-top: .375rem; padding: .375rem .625rem; border: 1px dashed var(--outcome); }
.instead { color: var(--good); }
:target { scroll-margin-top: 1rem; outline: 3px solid var(--focus); outline-offset: 4px; }
@media screen and (min-width: 60rem) {
  .paragraph { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 0 2rem; align-items: start; } .beside { margin: .25rem 0 .5rem; }
  .words { position: sticky; top: 1rem; }
}
@media screen and (max-width: 30rem) { main { padding: 0 .5rem; } main > section { padding: 1rem; } .words, .beside { padding-left: 0; margin-left: 0; } .count { position: static; display: block; width: auto; text-align: left; } h1 { font-size: 1.625rem; } }
@media print {
  .facts { gap: .25rem 1.5rem; margin-top: .5rem; } .verdict { padding-left: .75rem !important; }
  .cards { display: block; } .card { margin-top: .5rem; padding: .3rem 0 0; border: 0; border-top: 1.5pt solid var(--accent); border-radius: 0; line-height: 1.35; } .card--whole { border-top-color: var(--error); } .card h3 { font-size: 11pt; } .card h3 .chip { display: inline-block; margin: 0 0 0 .5rem; } .card ol, .card h3 + p { margin-top: .2rem; } .card li + li { margin-top: .15rem; }
  #draft { break-before: page; } .votes { break-inside: avoid; } .ecq h3, .bar, .legend { break-after: avoid; } .ecq { padding: .75rem 0; }
  .words p { font-size: 11pt; line-height: 1.5; orphans: 3; widows: 3; } .beside { margin-bottom: .75rem; line-height: 1.35; } .note { padding: .25rem .5rem; } .sides { display: block; }
  .grid { grid-template-columns: repeat(3, 1fr); }
  details::details-content { display: block; block-size: auto; content-visibility: visible; }
  :target { outline: 0; }
}`
