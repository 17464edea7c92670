/** Tells a result that holds its own measure from before beside the one from after, in whatever words. */
import { Mark } from '../text/tokens.ts'
import { type SentenceFacts, isYear } from './sentence-facts.ts'
import { numberWords } from './words/verbs.ts'

/** "From 41 to 17", "118 days, down from 341", "71 days, where it had worked 34", "four days; in 2020 it took 23", "more than twice the rate". */
export function tellsBeforeAndAfter({ passage: { tokens: { words, marks } }, from, to, moved }: Pick<SentenceFacts, 'passage' | 'from' | 'to' | 'moved'>): boolean {
  if (moved) return true
  const isMeasure = (at: number): boolean => numberWords.has(words[at] as string) || (((marks[at] as number) & (Mark.digit | Mark.money | Mark.percent)) > 0 && !isYear(words[at] as string) && !/^[a-z]/.test(words[at] as string))
  const measuredIn = (first: number, last: number): boolean => {
    for (let at = Math.max(from, first); at < Math.min(to, last); at++) if (isMeasure(at)) return true
    return false
  }
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (multiples.has(word)) return true
    if (!measuredIn(from, at)) continue
    if (comparing.has(word) && measuredIn(at + 1, at + 1 + reach)) return true
    if (isYear(word) && subjects.has(words[at + 1] ?? '') && measuredIn(at + 2, at + 2 + reach)) return true
  }
  return false
}

/** How many words may stand between the word that compares and the earlier figure. */
const reach = 7

const comparing: ReadonlySet<string> = new Set(['from', 'against', 'instead', 'where', 'versus', 'compared', 'than', 'formerly', 'previously', 'had', 'once'])
const multiples: ReadonlySet<string> = new Set(['twice', 'double', 'doubled', 'tripled', 'quadrupled', 'halved', 'half'])

/** "In 2020 it took 23": what the measure was is told of a year. */
const subjects: ReadonlySet<string> = new Set(['it', 'they', 'this', 'that', 'there'])
