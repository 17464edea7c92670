/** The look of a batch's own table. */

export const indexLook = `
main, footer { max-width: 100rem; } header { padding-inline: max(1.25rem, calc((100vw - 97.5rem) / 2)); } header a { color: inherit; }
.failed { display: grid; gap: .5rem; padding-left: 1.25rem; }
.basis { display: grid; gap: .25rem; padding-left: 1.25rem; font-size: .875rem; }
.faint + .scroll { margin-top: .75rem; }
.why { display: block; min-width: 9rem; margin-top: .25rem; color: var(--faint); }
.drafts { font-size: .875rem; line-height: 1.4; } .drafts tbody th { min-width: 12rem; max-width: 24rem; overflow-wrap: anywhere; }
.drafts ol { padding-left: 1.25rem; min-width: 22rem; } .drafts li + li { margin-top: .25rem; }
.drafts tbody tr:hover { background: var(--page); }
thead button { padding: 0; border: 0; background: none; color: var(--accent); font: inherit; font-weight: bold; text-decoration: underline; cursor: pointer; }
[aria-sort="ascending"] button::after { content: " \\2191"; } [aria-sort="descending"] button::after { content: " \\2193"; }
@media print { @page { size: letter landscape; } .drafts ol { min-width: 0; } thead button { color: inherit; text-decoration: none; } }`
