/** Tells a sentence that names a duty, or the size of a post, and nothing that was done at one time or how: "Managed 640 employees." */
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** True where its first verb holds a post and nothing behind it says by what, when, why or with what effect. */
export function isBareDuty({ text, tokens: { words, marks, starts, ends } }: Passage, from: number, to: number): boolean {
  let at = from
  while (at < to && (leading.has(words[at] as string) || ((marks[at] as number) & Mark.digit) > 0)) at++
  if (!dutyVerbs.has(words[at] ?? '')) return false
  for (let next = at + 1; next < to; next++) {
    if (tellsHow.has(words[next] as string) || ((marks[next] as number) & Mark.percent) > 0 || words[next] === 'percent') return false
  }
  return !/, (?:\w+ly )?\w+ing\b/.test(text.slice(starts[from], ends[to - 1]))
}

/** What may stand before the verb. */
const leading: ReadonlySet<string> = new Set(['i', 'have', 'had', 'also', 'then', 'directly', 'successfully', 'effectively', 'personally'])

const dutyVerbs: ReadonlySet<string> = new Set(
  ('managed manage manages oversaw oversee oversees supervised supervise supervises served serve serves negotiated negotiate handled handle maintained maintain administered administer ' +
    'performed perform provided provide prepared prepare conducted conduct coordinated coordinate monitored monitor participated participate assisted assist supported support responsible').split(' '),
)

const tellsHow: ReadonlySet<string> = new Set(['by', 'after', 'before', 'when', 'because', 'until', 'so', 'while', 'despite', 'against', 'instead', 'although', 'though', 'within', 'without', 'which', 'who', 'that', 'from', 'if'])
