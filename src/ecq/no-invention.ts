/** Finds facts in a suggested sentence that the draft does not hold: the one gate that every suggestion passes. */
import { Mark, type Tokens, tokenise } from '../text/tokens.ts'

/**
 * The figures, sums, shares, dates and names of `template` that do not stand in `draft`, as written there, in order.
 * A figure counts with its unit: `$4 million` does not stand in a draft that says `$4`. A name is any capitalized
 * word inside a sentence, a word in capitals, or a run of capitalized words. Linear in both texts.
 */
export const inventedFacts = (template: string, draft: string): string[] => inventedBeside(draft)(template)

/** The same for many templates beside one draft, which is read once, and only where a template has facts. */
export function inventedBeside(draft: string): (template: string) => string[] {
  let read: { readonly facts: ReadonlySet<string>; readonly words: ReadonlySet<string> } | null = null
  return (template) => {
    const facts = [...factsOf(template), ...signsOf(template)]
    if (facts.length === 0) return []
    const known = (read ??= { facts: new Set([...factsOf(draft), ...signsOf(draft)].flatMap(({ key, loose }) => [key, loose])), words: new Set(tokenise(draft).words) })
    return facts.filter(({ key, name }) => !(name ? known.words : known.facts).has(key)).map(({ text }) => text)
  }
}

interface Fact {
  readonly text: string
  /** what must be found again */
  readonly key: string
  /** a figure without its unit also stands where it has one */
  readonly loose: string
  readonly name: boolean
}

function factsOf(text: string): Fact[] {
  const tokens = tokenise(text)
  const facts: Fact[] = []
  for (let at = 0; at < tokens.words.length; at++) {
    const figure = figureAt(tokens, at)
    if (figure) {
      const end = tokens.ends[at + figure.length - 1] as number
      facts.push({ text: text.slice(tokens.starts[at], end), key: figure.key, loose: figure.loose, name: false })
      at += figure.length - 1
    } else if (isName(text, tokens, at)) {
      const word = tokens.words[at] as string
      facts.push({ text: text.slice(tokens.starts[at], tokens.ends[at]), key: word, loose: word, name: true })
    }
  }
  return facts
}

/** Fractions and numbers in circles are single characters, which are no words. */
const signsOf = (text: string): Fact[] => Array.from(text.matchAll(/[\p{No}\p{Nl}]/gu), ([sign]) => ({ text: sign, key: sign, loose: sign, name: false }))

const units = new Set(['percent', 'million', 'billion', 'trillion', 'thousand', 'hundred', 'dozen'])
const spelled: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
)
const tens: ReadonlyMap<string, number> = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]))
const spelledOther = new Set(
  `hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter twice
  double doubled doubling triple tripled tripling treble trebled quadruple quadrupled quadrupling quintupled halved halving`.split(/\s+/),
)

/** A number in words as its digits, also where it begins a compound: `thirty-one`, `five-person`; null for any other word. */
function spelledNumber(word: string): string | null {
  const [first = '', second = ''] = word.split('-')
  const ten = tens.get(first)
  const one = Number(spelled.get(second) ?? 0)
  if (ten !== undefined) return String(ten + (one < 10 ? one : 0))
  if (/^(?:half|halves|thirds?|quarters?|fourths?|fifths?|tenths?)$/.test(second) && spelled.has(first)) return word
  // Too often a pronoun, and in compounds seldom a figure.
  return first === 'one' ? null : (spelled.get(first) ?? null)
}

/** `tenfold`, `fivefold`. */
const isFold = (word: string): boolean => word.endsWith('fold') && spelledNumber(word.slice(0, -4)) !== null

/** The figure that begins at a token, with the unit words after it. Digits of other scripts count like our own. */
function figureAt({ words, marks }: Tokens, at: number): { key: string; loose: string; length: number } | undefined {
  const word = words[at] as string
  const number = spelledNumber(word)
  const digits = ((marks[at] as number) & Mark.digit) > 0 || /\p{Nd}/u.test(word)
  if (number === null && !digits && !spelledOther.has(word) && !isFold(word)) return undefined
  let loose = (number ?? word.normalize('NFKC')).replaceAll(',', '')
  let unit = ''
  if (loose.endsWith('%')) {
    loose = loose.slice(0, -1)
    unit = ' percent'
  }
  let length = 1
  while (units.has(words[at + length] ?? '') && !((marks[at + length] as number) & Mark.parted)) unit += ` ${words[at + length++]}`
  return { key: loose + unit, loose, length }
}

/** A capitalized word counts as a name unless it only opens a sentence. */
function isName(text: string, { words, marks, starts }: Tokens, at: number): boolean {
  const mark = marks[at] as number
  const word = words[at] as string
  if (!(mark & Mark.capital) || word === 'i' || word.startsWith("i'")) return false
  if (mark & Mark.capitals) return true
  if (!opensSentence(text, starts[at] as number)) return true
  const next = marks[at + 1] ?? 0
  return (next & Mark.capital) > 0 && !(next & Mark.parted) && words[at + 1] !== 'i'
}

function opensSentence(text: string, start: number): boolean {
  let before = start - 1
  while (before >= 0 && ' \n\t"\u201c(\u2018\''.includes(text.charAt(before))) before--
  return before < 0 || '.!?:\u2026'.includes(text.charAt(before))
}
