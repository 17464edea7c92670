/** Finds facts in a suggested sentence that the draft does not hold: the one gate that every suggestion passes. */
import { Mark, type Tokens, tokenise } from '../text/tokens.ts'

/**
 * The figures, sums, shares, dates and names of `template` that do not stand in `draft`, as written there, in order.
 * A figure counts with its unit: `$4 million` does not stand in a draft that says `$4`. A name is any capitalized
 * word inside a sentence, a word in capitals, or a run of capitalized words. Linear in both texts.
 */
export function inventedFacts(template: string, draft: string): string[] {
  const facts = factsOf(template)
  if (facts.length === 0) return []
  const known = new Set(factsOf(draft).flatMap(({ key, loose }) => [key, loose]))
  const words = new Set(tokenise(draft).words)
  const stands = ({ key, name }: Fact): boolean => (name ? words.has(key) : known.has(key))
  return facts.filter((fact) => !stands(fact)).map(({ text }) => text)
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

const units = new Set(['percent', 'million', 'billion', 'trillion', 'thousand', 'hundred', 'dozen'])
const spelled: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, String(value)]),
)
const spelledOther = new Set('thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens half third quarter twice double doubled triple tripled quadrupled halved tenfold'.split(' '))

/** The figure that begins at a token, with the unit words after it. `one` is too often a pronoun to be a figure. */
function figureAt({ words, marks }: Tokens, at: number): { key: string; loose: string; length: number } | undefined {
  const word = words[at] as string
  const digits = ((marks[at] as number) & Mark.digit) > 0
  if (!digits && !spelledOther.has(word) && (word === 'one' || !spelled.has(word))) return undefined
  let loose = (spelled.get(word) ?? word).replaceAll(',', '')
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
