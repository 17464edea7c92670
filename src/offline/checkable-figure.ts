/** Tells a sentence with a figure that somebody could check; dates and "the four states" are none. */
import { Mark } from '../text/tokens.ts'
import { type SentenceFacts, isYear } from './sentence-facts.ts'
import { numberWords } from './words/verbs.ts'

export type FiguredSentence = Pick<SentenceFacts, 'passage' | 'from' | 'to' | 'money' | 'percents' | 'moved' | 'figures'>

export function hasCheckableFigure({ passage: { tokens: { words, marks } }, from, to, money, percents, moved, figures }: FiguredSentence): boolean {
  if (money + percents > 0 || moved) return true
  if (figures === 0) return false
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    const before = at > from ? (words[at - 1] as string) : ''
    if (numberWords.has(word) && !known.has(before)) return true
    const isDigit = ((marks[at] as number) & Mark.digit) > 0 && !isYear(word) && !/^[a-z]/.test(word)
    if (isDigit && !months.has(before) && !(at + 1 < to && months.has(words[at + 1] as string))) return true
  }
  return false
}

/** What stands before a number that only says which ones are meant. */
const known: ReadonlySet<string> = new Set(['the', 'these', 'those', 'our', 'my', 'their', 'its'])
const months: ReadonlySet<string> = new Set('january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec'.split(' '))
