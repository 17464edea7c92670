/** Sources that LibreOffice turns into Word files: web pages, RTF, and the OpenDocument sources of the other tests. */
import { sources } from '../../../fixtures/documents-source.ts'

const page = (body: string): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Draft</title></head><body>${body}</body></html>`
const rtf = (body: string): string => `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\f0\\fs24 ${body}}`

/** File names with their content. */
export const officeSources: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(sources).map(([name, make]) => [`${name}.fodt`, make()])),
  'web-plain.html': page('<h1>Leading Change</h1><p>I led <b>nine</b> offices and <i>one</i> lab. Costs fell by half &mdash; in a year.</p><p>It held.</p>'),
  'web-lists.html': page('<h2>Leading People</h2><ul><li>I hired three deputies.</li><li>I closed two offices.</li></ul><ol><li>First came the plan.</li><li>Then came the money.</li></ol><p>Both <a href="https://example.org/">were told</a> in June.</p>'),
  'web-table.html': page('<p>Before the table.</p><table border="1"><tr><th>Year</th><th>Cases</th></tr><tr><td>2019</td><td>900</td></tr></table><p>After the table,<br>on two lines. &ldquo;Quoted&rdquo; 😀.</p>'),
  'web-right-to-left.html': page('<p dir="rtl">הובלתי את המשרד במשך שנתיים.</p><p>It won an award.</p>'),
  'rich-text.rtf': rtf('{\\b Leading People}\\par I hired \\i three\\i0  deputies\\\'97quickly. It held.\\par In {\\ul June} the count was 120.\\par'),
  'rich-text-notes.rtf': rtf("Results Driven\\par I cut the backlog{\\footnote As the comptroller counted.} by half. \\ldblquote Well done,\\rdblquote  said the chief.\\par It stayed low.\\par"),
  'rich-text-table.rtf': rtf('Before it.\\par\\trowd\\cellx3000\\cellx6000\\intbl Year\\cell\\intbl Cases\\cell\\row\\trowd\\cellx3000\\cellx6000\\intbl 2019\\cell\\intbl 900\\cell\\row\\pard After it.\\par'),
}
