/** Tells numbers in figures and in words, and which of them are dates, clock times or names and measure nothing. */
import { numberOf, tableOf } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** Whether the token is a number, in figures or spelled out. `one` counts only where a unit or `in ten` follows. */
export function isNumber({ tokens: { words, marks, ids } }: Passage, at: number): boolean {
  if ((marks[at] as number) & Mark.digit) return opensWithDigit(words[at] as string)
  const kind = spelled[ids[at] as number]
  if (kind !== sometimes) return kind === always
  const word = words[at] as string
  if (word === 'one') return /^(?:in|out|hundred|thousand|million|third|half|quarter|fifth|tenth|percent|day|week|month|year|hour|minute)$/.test(words[at + 1] ?? '')
  return word === 'twice' || word === 'third' || word === 'quarter' ? words[at - 1] === 'a' || word === 'twice' : false
}

const monthNames = new Set('january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '))
const beforeNames = new Set(
  'title section sections chapter phase tier level grade gs article part order form no number public page pages figure table appendix exhibit annex region district route highway interstate building room rule rules bill act proposition step item version line schedule category class series band type fy cy day executive unit area zone sector block lot station company battalion division circular directive policy instruction'.split(
    ' ',
  ),
)

export const isFraction = (word: string): boolean => fractions.has(word) || word === 'third' || word === 'quarter'

/** A year, a day, a clock time, an ordinal, or a number that only names a thing: `Title 38`, `GS-15`. */
export function isDateOrName({ tokens: { words, marks, starts }, text }: Passage, at: number, from: number): boolean {
  const word = words[at] as string
  const before = at > from ? (words[at - 1] as string) : ''
  const next = words[at + 1] ?? ''
  if (next === 'a.m' || next === 'p.m' || next === "o'clock" || next === 'am' || next === 'pm') return true
  if ((marks[at] as number) & Mark.digit) {
    if (/^\d+(?:st|nd|rd|th)$/.test(word)) return true
    if (/^(?:1[89]|20)\d\d(?:s|-\d+)?$/.test(word)) return !unitWords.has(next) || monthNames.has(before) || before === 'in' || before === 'of'
    if (/^\d{1,2}$/.test(word)) {
      const start = starts[at] as number
      if (monthNames.has(before) || text.charAt(start - 1) === ':' || (text.charAt(start + word.length) === ':' && !unitWords.has(next))) return true
    }
  }
  if (/^(?:at|until|by|before|after)$/.test(before) && small.has(word) && /^(?:in|each|every|on)$/.test(next)) return true
  const named = beforeNames.has(before) && (marks[at - 1] as number) & Mark.capital
  return Boolean(named) || (beforeNames.has(before) && /^(?:gs|fy|no|page|pages|title|section|chapter|form|phase|tier|level)$/.test(before))
}

/** The token after a number with its scale: `three hundred and twelve`, `$1.2 million`. */
export function numberEnd(words: readonly string[], at: number, end: number): number {
  let to = at + 1
  while (to < end) {
    const word = words[to] as string
    const scale = scales.has(word)
    const tail = word === 'and' && /^(?:hundred|thousand)$/.test(words[to - 1] as string) && isSmall(words[to + 1] ?? '')
    if (!scale && !tail && !(isSmall(word) && /^(?:and|hundred|thousand)$/.test(words[to - 1] as string))) break
    to++
  }
  return to
}

const scales = new Set(['hundred', 'thousand', 'million', 'billion', 'trillion', 'dozen'])
const isSmall = (word: string): boolean => small.has(word) || tens.test(word)

const small = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ' +
    'seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens'
  ).split(' '),
)
const fractions = new Set('half thirds quarters fourths fifths two-thirds three-quarters three-fourths one-third one-half one-quarter one-fourth one-fifth four-fifths one-tenth nine-tenths'.split(' '))
const tens = /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)$/

export const timeUnits: ReadonlySet<string> = new Set(
  'second seconds minute minutes hour hours day days night nights week weeks month months year years quarter quarters decade decades generation generations'.split(' '),
)
/** After these a number that looks like a year is a count. */
const unitWords = new Set([...timeUnits, ...'people employees staff percent cases points dollars members miles acres tons pounds units families students patients veterans records files homes'.split(' ')])

/** All words that can be a number or a part of one. */
export const numberWords: readonly string[] = [
  ...small,
  ...fractions,
  ...'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').flatMap((ten) => 'one two three four five six seven eight nine'.split(' ').map((one) => `${ten}-${one}`)),
  'one',
  'twice',
  'third',
  'quarter',
]
const always = 1
const sometimes = 2
const spelled = tableOf(numberWords)
for (const word of ['one', 'twice', 'third', 'quarter']) spelled[numberOf(word)] = sometimes

function opensWithDigit(word: string): boolean {
  const first = word.charCodeAt(0)
  const code = first === 36 || first === 0xa3 || first === 0x20ac ? word.charCodeAt(1) : first
  return code >= 48 && code <= 57
}
