/** Tells numbers in figures and in words, and which of them are dates, clock times or names and measure nothing. */
import { flagsOf, tableOf } from '../text/lexicon.ts'
import { wordTable } from '../text/word-table.ts'
import type { Passage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

/** Whether the token may be a number; most are none. */
export const mayBeNumber = ({ marks, ids }: Tokens, at: number): boolean => ((marks[at] as number) & Mark.digit) !== 0 || spelled[ids[at] as number] !== 0

/** Whether the token is a number, in figures or spelled out. `one` counts only where a unit or `in ten` follows. */
export function isNumber({ tokens: { words, marks, ids } }: Passage, at: number): boolean {
  if ((marks[at] as number) & Mark.digit) return opensWithDigit(words[at] as string)
  const kind = spelled[ids[at] as number]
  if (kind !== sometimes) return kind === always
  const word = words[at] as string
  if (word === 'one') return at + 1 < ids.length && behindOne[ids[at + 1] as number] === 1
  return word === 'twice' || word === 'third' || word === 'quarter' ? words[at - 1] === 'a' || word === 'twice' : false
}

const behindOne = tableOf('in out hundred thousand million third half quarter fifth tenth percent day week month year hour minute'.split(' '))

/** A year, a day, a clock time, an ordinal, or a number that only names a thing: `Title 38`, `GS-15`. */
export function isDateOrName(passage: Passage, at: number, from: number): boolean {
  const { words, marks, ids } = passage.tokens
  const before = at > from ? roleAt(ids, at - 1) : 0
  const next = roleAt(ids, at + 1)
  if (next & Role.clock) return true
  if ((marks[at] as number) & Mark.digit) {
    const figure = figureAt(passage.tokens, at)
    if (figure === Figure.ordinal) return true
    if (figure === Figure.year) return !(next & (Role.unit | Role.time)) || (before & (Role.month | Role.ofYear)) > 0
    if (figure === Figure.short && isDay(passage, at, before, next)) return true
  }
  if (before === 0) return false
  if (before & Role.until && roleAt(ids, at) & Role.small && /^(?:in|each|every|on)$/.test(words[at + 1] ?? '')) return true
  return (before & Role.named) > 0 && (((marks[at - 1] as number) & Mark.capital) > 0 || (before & Role.namedAnyhow) > 0)
}

/** What a number in figures may be beside a number. */
const Figure = { other: 0, ordinal: 1, year: 2, short: 3 } as const

const figureAt = wordTable((word) => {
  if (word.length < 3) return /^\d+$/.test(word) ? Figure.short : Figure.other
  const first = word.charCodeAt(0)
  // Years begin with 1 or 2.
  if ((first === 49 || first === 50) && /^(?:1[89]|20)\d\d(?:s|-\d+)?$/.test(word)) return Figure.year
  return word.charCodeAt(word.length - 1) > 57 && /^\d+(?:st|nd|rd|th)$/.test(word) ? Figure.ordinal : Figure.other
})

/** A day behind its month, or an hour or minute beside a colon. */
function isDay({ tokens: { words, starts }, text }: Passage, at: number, before: number, next: number): boolean {
  const start = starts[at] as number
  return (before & Role.month) > 0 || text.charCodeAt(start - 1) === colon || (text.charCodeAt(start + (words[at] as string).length) === colon && !(next & (Role.unit | Role.time)))
}

const colon = 58

/** The token after a number with its scale: `three hundred and twelve`, `$1.2 million`. */
export function numberEnd({ ids, words }: Tokens, at: number, end: number): number {
  let to = at + 1
  for (; to < end; to++) {
    const role = roleAt(ids, to)
    if (role & Role.scale) continue
    const joins = role & Role.part ? /^(?:and|hundred|thousand)$/ : words[to] === 'and' && roleAt(ids, to + 1) & Role.part ? /^(?:hundred|thousand)$/ : null
    if (!joins?.test(words[to - 1] as string)) break
  }
  return to
}

const small = (
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ' +
  'seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens'
).split(' ')
const fractions = 'half thirds quarters fourths fifths two-thirds three-quarters three-fourths one-third one-half one-quarter one-fourth one-fifth four-fifths one-tenth nine-tenths'.split(' ')
/** `twenty-one` to `ninety-nine`. */
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').flatMap((ten) => 'one two three four five six seven eight nine'.split(' ').map((one) => `${ten}-${one}`))

/** What a word is beside a number; flags are added up. */
export const Role = { clock: 1, month: 2, named: 4, namedAnyhow: 8, until: 16, small: 32, scale: 64, part: 128, time: 256, unit: 512, fraction: 1_024, comparative: 2_048, ofYear: 4_096 } as const

/** The roles of a token; outside the text there are none. */
export const roleAt = (ids: readonly number[], at: number): number => (at >= 0 && at < ids.length ? (roles[ids[at] as number] as number) : 0)

const roles = flagsOf([
  [Role.clock, ['a.m', 'p.m', "o'clock", 'am', 'pm']],
  [Role.month, 'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ')],
  [
    Role.named,
    'title section sections chapter phase tier level grade gs article part order form no number public page pages figure table appendix exhibit annex region district route highway interstate building room rule rules bill act proposition step item version line schedule category class series band type fy cy day executive unit area zone sector block lot station company battalion division circular directive policy instruction'.split(' '),
  ],
  [Role.namedAnyhow, 'gs fy no page pages title section chapter form phase tier level'.split(' ')],
  [Role.ofYear, ['in', 'of']],
  [Role.until, 'at until by before after'.split(' ')],
  [Role.small, small],
  [Role.scale, ['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen']],
  [Role.part, [...small, ...tens]],
  [Role.time, 'second seconds minute minutes hour hours day days night nights week weeks month months year years quarter quarters decade decades generation generations'.split(' ')],
  // After these a number that looks like a year is a count.
  [Role.unit, 'people employees staff percent cases points dollars members miles acres tons pounds units families students patients veterans records files homes'.split(' ')],
  [Role.fraction, [...fractions, 'third', 'quarter']],
  [Role.comparative, 'fewer more less extra additional business working calendar straight consecutive full whole'.split(' ')],
])

/** All words that can be a number or a part of one. */
export const numberWords: readonly string[] = [...small, ...fractions, ...tens, 'one', 'twice', 'third', 'quarter']
const always = 1
const sometimes = 3
const spelled = flagsOf([
  [always, numberWords],
  [sometimes, ['one', 'twice', 'third', 'quarter']],
])

function opensWithDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  const code = first === 36 || first === 0xa3 || first === 0x20ac ? word.charCodeAt(1) : first
  return code >= 48 && code <= 57
}
