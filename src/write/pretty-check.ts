/** Writes findings for a person at a terminal: the sentence, the mark under it, and what to mend first. */
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { Finding } from '../ecq/finding.ts'
import type { Severity } from '../ecq/kind.ts'
import type { ParagraphPlace } from '../ecq/paragraph-places.ts'
import { shorten } from '../text/shorten.ts'
import { type Span, isSpace } from '../text/span.ts'
import { countSeverities } from '../ecq/count-severities.ts'
import { essayNoticeInShort, isEssayNotice } from '../ecq/notices.ts'
import { pagesInWords } from '../ecq/pages-in-words.ts'
import { isUnjudged, nothingJudged } from '../ecq/too-short.ts'
import { many } from '../text/many.ts'
import { mendFirst } from './mend-first.ts'
import { type Paint, harmless } from './paint.ts'
import { placeWords, placesOf } from './place-words.ts'
import { wrap } from './wrap.ts'

export interface PrettyOptions {
  readonly paint: Paint
  /** characters a line */
  readonly width: number
}

type Checked = Pick<DraftCheck, 'draft' | 'findings' | 'framework' | 'kind' | 'ecq'>

/** The whole answer for one file, ending in a line end. */
export function prettyCheck(file: string, checked: Checked, options: PrettyOptions): string {
  const { paint, width } = options
  const lines = [prettyHead(file, checked, options)]
  const places = placesOf(checked)
  const errors = errorBlock(checked.findings, places, options)
  if (errors !== '') lines.push(errors)
  const told = new Set<string>()
  for (const finding of checked.findings) {
    if (finding.under !== null) continue
    const folded = checked.findings.filter(({ under }) => under === finding.id)
    lines.push(prettyFinding(finding, folded, checked.draft.text, { ...options, place: placeWords(finding, places), advised: told.has(finding.ruleId) }))
    told.add(finding.ruleId)
  }
  lines.push(summary(checked, paint, width))
  return `${lines.join('\n\n')}\n`
}

/** Name, what the draft was taken for, its length, and the notes; that essays are not taken any more is said in short. */
export function prettyHead(file: string, { draft, framework, kind, ecq }: Checked, { paint, width }: PrettyOptions): string {
  const pages = draft.pages ? `, ${pagesInWords(draft.pages)}` : ''
  const notes = draft.notes.flatMap((note) => (isEssayNotice(note) ? (isUnjudged({ kind, draft }) ? [] : [essayNoticeInShort(note)]) : [note]))
  const head = `${paint.bold(harmless(file))}  ${paint.dim(`${kind}${ecq ? ` · ${ecq}` : ''} · ${framework} · ${many(draft.words, 'word')}${pages}`)}`
  return [head, ...notes.map((note) => paint.dim(wrap(note, width, '  ')))].join('\n')
}

/** The errors at a glance, because one of them may stand on the last page. */
function errorBlock(findings: readonly Finding[], places: readonly ParagraphPlace[], { paint, width }: PrettyOptions): string {
  const errors = findings.filter(({ severity }) => severity === 'error')
  if (errors.length === 0) return ''
  const rows = errors.slice(0, mostErrors).map((finding) => {
    const quote = finding.quote ? `: “${harmless(shorten(finding.quote, 60))}”` : ''
    return wrap(`${finding.ruleId}, ${placeWords(finding, places)}${quote}`, width, '    ', '      ')
  })
  const rest = errors.length > mostErrors ? [`    and ${errors.length - mostErrors} more, in their places below`] : []
  return [`  ${paint.red(paint.bold(`${many(errors.length, 'error')}:`))}`, ...rows, ...rest].join('\n')
}

const mostErrors = 12

const colors: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = { error: 'red', warning: 'yellow', suggestion: 'blue' }

function prettyFinding(finding: Finding, folded: readonly Finding[], text: string, options: PrettyOptions & { place: string; advised: boolean }): string {
  const { paint, width, place, advised } = options
  const color = paint[colors[finding.severity]]
  const lines = [`  ${color(finding.severity)}  ${paint.bold(finding.ruleId)}  ${paint.dim(place)}`]
  if (finding.quote) lines.push(marked(finding, text, width, color))
  lines.push(wrap(advised ? finding.message : `${finding.message} ${finding.advice}`, width, '    '))
  if (finding.replacements.length > 0) lines.push(`    ${paint.green(`→ ${finding.replacements.slice(0, 3).map(harmless).join(', ')}`)}`)
  if (folded.length > 0) lines.push(paint.dim(`    here also: ${[...new Set(folded.map(({ ruleId }) => ruleId))].join(', ')}`))
  return lines.join('\n')
}

/** The line of the draft that holds the quote, with the quote underlined; what does not fit is cut at the ends of words. */
function marked({ start, end }: Finding, text: string, width: number, color: (text: string) => string): string {
  const room = Math.max(width - 8, 30)
  const from = lineStart(text, start, Math.max(room - (end - start), 20) >> 1)
  const to = lineEnd(text, { start, end }, from + room)
  const before = (from > 0 && text.charCodeAt(from - 1) !== 10 ? '…' : '') + harmless(text.slice(from, start))
  const quote = harmless(text.slice(start, Math.min(end, to)))
  const after = harmless(text.slice(Math.min(end, to), to))
  const goesOn = to < text.length && (end > to || text.charCodeAt(to) !== 10)
  const cut = goesOn ? (/[.!?]$/.test(after) ? ' …' : '…') : ''
  return `    ${before}${color(quote)}${after}${cut}\n    ${' '.repeat(before.length)}${color('~'.repeat(Math.max(quote.length, 1)))}`
}

/** Steps back from `at` by up to `room` characters, to the start of the line or of a word. */
function lineStart(text: string, at: number, room: number): number {
  const lowest = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - room, 0)
  let from = lowest
  if (from > 0 && text.charCodeAt(from - 1) !== 10) while (from < at && !isSpace(text.charCodeAt(from - 1))) from++
  return from
}

/** The end of the line that the span ends in, or of the last word before `limit`; never before the first word of the span. */
function lineEnd(text: string, { start, end: last }: Span, limit: number): number {
  const line = text.indexOf('\n', last)
  const end = line < 0 ? text.length : line
  if (end <= limit) return end
  let to = limit
  while (to > start && !isSpace(text.charCodeAt(to))) to--
  while (to > start && isSpace(text.charCodeAt(to - 1))) to--
  return to > start ? to : limit
}

function summary(checked: Checked, paint: Paint, width: number): string {
  const { findings } = checked
  if (findings.length === 0) return isUnjudged(checked) ? `  ${paint.yellow(nothingJudged)}` : `  ${paint.green('Nothing to mend was found.')}`
  const { error, warning, suggestion } = countSeverities(findings)
  const head = `  ${paint.bold('Mend first')}  ${paint.dim(`${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}`)}`
  const rows = mendFirst(findings)
    .slice(0, 5)
    .map(({ ruleId, severity, count, advice }, index) => wrap(`${index + 1}. ${paint[colors[severity]](ruleId)} (${count}): ${advice}`, width, '  ', '     '))
  return [head, ...rows].join('\n')
}
