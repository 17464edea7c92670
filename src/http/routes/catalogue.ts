/** /rules: the rule catalogue as a page, printed from the rules themselves. */
import { Hono } from 'hono'
import { html, raw } from 'hono/html'
import { catalogueVersion, ruleNotes } from '../../coach/list-rules.ts'
import type { RuleNote } from '../../ecq/rule-note.ts'
import type { Env } from '../deps.ts'

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const style = `:root { color-scheme: light dark; }
body { font: 1.0625rem/1.6 system-ui, sans-serif; margin: 0 auto; max-width: 68ch; padding: 1.5rem; }
h1, h2 { line-height: 1.25; }
h2 { border-top: 1px solid; margin-top: 2.5rem; padding-top: 1.5rem; }
nav ul { columns: 3 12rem; list-style: none; padding: 0; }
a { color: LinkText; }
mark { background: none; color: inherit; text-decoration: underline wavy; text-underline-offset: 0.2em; }
li { margin: 0.35rem 0; overflow-wrap: anywhere; }
`

export function catalogue(): Hono<Env> {
  return new Hono<Env>()
    .get('/rules', (c) => c.html(page(ruleNotes()), 200, { 'content-security-policy': policy }))
    .get('/rules/style.css', (c) => c.body(style, 200, { 'content-type': 'text/css; charset=utf-8' }))
}

const page = (notes: readonly RuleNote[]) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The rules of the ECQ coach</title>
<link rel="stylesheet" href="/rules/style.css">
</head>
<body>
<main>
<h1>The rules</h1>
<p>${notes.length} rules, version ${catalogueVersion}, printed from the rules themselves. Underlined words of an example are what its test expects to be marked.</p>
<nav aria-label="Rules"><ul>${notes.map(({ id }) => html`<li><a href="#${id}">${id}</a></li>`)}</ul></nav>
${notes.map(entry)}
</main>
</body>
</html>
`

const entry = ({ id, title, severity, message, reason, advice, source, frameworks, kinds, hits, misses }: RuleNote) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${id}</h2>
<p><strong>${title}.</strong> ${severity}; ${frameworks.join(', ')}; ${kinds.join(', ')}.</p>
<p>${message} ${reason}</p>
<p><strong>What to do.</strong> ${advice}</p>
<p><strong>Source.</strong> ${source.url ? html`<a href="${source.url}" rel="noreferrer">${source.title}</a>` : source.title}</p>
<p>Marks:</p>
<ul>${hits.map((hit) => html`<li>${marked(hit)}</li>`)}</ul>
<p>Leaves alone:</p>
<ul>${misses.map((miss) => html`<li>${miss}</li>`)}</ul>
</section>
`

/** The example with its [[marks]] as marked words; everything else is escaped by the template. */
const marked = (example: string) =>
  example.split(/(\[\[[\s\S]*?\]\])/).map((piece) => (piece.startsWith('[[') ? html`${raw('<mark>')}${piece.slice(2, -2)}${raw('</mark>')}` : piece))
