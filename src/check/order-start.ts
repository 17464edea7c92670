/** Finds where an order begins in a sentence that tells something else first, because a full stop was forgotten or left out. */
import { type Passage, type Sentence, readPassage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { deedsOf } from './deeds.ts'
import { weigh } from './injection-signs.ts'
import { coded, Does, doingAt, foreign } from './injection-words.ts'

/** A shorter piece is neither an order nor a sentence of its own. */
const fewest = 3

/** The UTF-16 offset in the passage where the order begins and its weight; null where all of the sentence is one matter. */
export function orderStart(passage: Passage, sentence: Sentence): { readonly start: number; readonly weight: number } | null {
  const { starts, ends } = passage.tokens
  for (let at = sentence.to - fewest; at >= sentence.from + fewest; at--) {
    const gap = gapBefore(passage, at)
    if (gap === null) continue
    if (!isOwn(readPassage(passage.text.slice(sentence.start, ends[at - 1])), gap === 'mark')) continue
    const start = starts[at] as number
    const weight = Math.max(...weigh(readPassage(passage.text.slice(start, sentence.end))))
    if (weight > 1) return { start, weight }
  }
  return null
}

/** A new line or a dash parts more than a comma does; a capital that nothing asks for begins what was a sentence of its own. */
function gapBefore({ text, tokens: { starts, ends, words, marks } }: Passage, at: number): 'line' | 'mark' | 'capital' | null {
  const between = text.slice(ends[at - 1], starts[at])
  if (/[\n;\u2013\u2014]|\s-/.test(between)) return 'line'
  if ((marks[at] as number) & Mark.parted) return 'mark'
  const opens = ((marks[at] as number) & Mark.capital) !== 0 && ((marks[at] as number) & Mark.capitals) === 0 && words[at] !== 'i'
  return opens && (((marks[at - 1] as number) & Mark.capital) === 0 || openers.has(words[at] as string)) ? 'capital' : null
}

/** With a capital these are part of no name. */
const openers = new Set('as if when you your please note ignore disregard rate give this any all now'.split(' '))

/** Words of those who address a reader or speak of grading; one or two, as "model" or "rule", are any trade's. */
const addressing = Does.override | Does.instruction | Does.ratingWord | Does.machineLike | Does.reader | Does.robot | Does.grader | Does.polite | Does.label | foreign | coded

/** Whether the piece is the writer's own; behind a mere comma it must tell a deed of the writer's and hold no such word. */
function isOwn(passage: Passage, strict: boolean): boolean {
  const { tokens, sentences } = passage
  const count = tokens.words.filter((_, at) => (doingAt(tokens, at) & addressing) !== 0).length
  if (count > (strict ? 0 : 2) || (strict && !sentences.some((sentence) => tellsDeed(passage, sentence)))) return false
  return weigh(passage).every((weight) => weight === 0)
}

const tellsDeed = (passage: Passage, sentence: Sentence): boolean => deedsOf(passage, sentence).some(({ subject, tense }) => subject === 'i' && tense !== 'present')
