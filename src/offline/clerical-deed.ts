/** Tells a sentence in which nothing is done but the work of a clerk: such deeds show no competency of an executive. */
import type { SentenceFacts } from './sentence-facts.ts'
import { clericalThings, clericalVerbs } from './words/clerical.ts'
import { formsOfBe, isPast } from './words/verbs.ts'

/** True where every deed of the sentence is one of a clerk's: "I filed the reports and ordered supplies". */
export function isClericalDeed({ passage, from, to }: Pick<SentenceFacts, 'passage' | 'from' | 'to'>): boolean {
  const { words } = passage.tokens
  let clerical = 0
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (!isPast(word) || formsOfBe.has(word)) continue
    if (!clericalVerbs.has(word) || !hasClericalThing(words, at, to)) return false
    clerical++
  }
  return clerical > 0
}

/** How many words may stand between a verb and its thing. */
const reach = 4

function hasClericalThing(words: readonly string[], verb: number, end: number): boolean {
  for (let at = verb + 1; at < Math.min(end, verb + 1 + reach); at++) if (clericalThings.has(words[at] as string)) return true
  return false
}
