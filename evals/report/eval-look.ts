/** What the report of an evaluation looks like beyond what all reports share. */

export const evalLook = `
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 1rem 0 0; list-style: none; }
h3 { display: inline; } caption { padding: .75rem 0; font-weight: bold; text-align: left; } caption::first-letter { text-transform: uppercase; }
thead td { border-bottom: 2px solid var(--ink); } tbody th { font-weight: normal; } section > h3 { display: block; margin: 1.5rem 0 .5rem; } main > section > .scroll { margin-top: 1rem; }
.facts > div { display: grid; grid-template-columns: 9rem 1fr; padding: .25rem 0; border-bottom: 1px solid var(--line); } .facts dt { color: var(--faint); } .facts dd { overflow-wrap: anywhere; }
.caution, .unscored { margin: 1rem 0; padding: .75rem 1rem; border-left: .5rem solid var(--warning); background: var(--warning-soft); }
figure { margin: 1rem 0; } figcaption { margin-top: .25rem; } .plot { display: block; width: 100%; max-width: 42rem; height: auto; font-size: 14px; } @media (max-width: 40rem) { main > section { padding: 1rem; } th, td { padding: .375rem .375rem; font-size: .875rem; } .facts > div { grid-template-columns: 6.5rem 1fr; } }
.plot text { fill: var(--ink); } .plot .tick { fill: var(--faint); } .plot .grid { stroke: var(--line); } .plot .zero { stroke: var(--ink); }
.plot .bar { stroke: var(--accent); stroke-width: 4; stroke-linecap: round; opacity: .55; } .plot circle { fill: var(--accent); } .plot .against { fill: var(--paper); stroke: var(--ink); stroke-width: 2; }
.plot .good .bar { stroke: var(--good); } .plot .good circle { fill: var(--good); } .plot .bad .bar { stroke: var(--error); } .plot .bad circle { fill: var(--error); }
.confusion td.figure { border: 1px solid var(--line); } .heat-1 { background: color-mix(in srgb, var(--warning) 6%, transparent); } .heat-2 { background: color-mix(in srgb, var(--warning) 14%, transparent); } .heat-3, .heat-4 { background: color-mix(in srgb, var(--warning) 22%, transparent); }
.agreed { font-weight: bold; } .agreed.heat-1, .agreed.heat-2, .agreed.heat-3, .agreed.heat-4 { background: var(--good-soft); }
.filter { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; margin: 1rem 0; } .filter select { max-width: 100%; min-height: 2.5rem; padding: .25rem .5rem; border: 1px solid var(--faint); background: var(--paper); color: var(--ink); font: inherit; }
.case { border-top: 1px solid var(--line); } .case > summary { padding: .75rem 0; cursor: pointer; } .case h4 { display: inline; margin: 0; }
.sides { display: grid; gap: 1.5rem; padding-bottom: 1.5rem; } .draft { max-height: 32rem; overflow: auto; padding: 1rem; border: 1px solid var(--line); } .words { white-space: pre-wrap; }
@media (min-width: 64rem) { .sides { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .sides > .scroll { max-height: 32rem; overflow: auto; } }
mark { background: var(--warning-soft); color: inherit; border-bottom: 2px solid var(--warning); } q { display: block; color: var(--faint); font-size: .875rem; }
[hidden] { display: none; }
`
