/** Finds where an order begins in a sentence that tells something else first, because a full stop was forgotten or left out. */
import { type Passage, type Sentence, readPassage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { deedsOf } from './deeds.ts'
import { mayWeighApart } from './injection-gate.ts'
import { glance } from './injection-glance.ts'
import { weigh } from './injection-signs.ts'
import { coded, Does, doingAt, foreign } from './injection-words.ts'

const quotes = /["\u201c\u201d]/

/** A shorter piece is neither an order nor a sentence of its own. */
const fewest = 3

/** The UTF-16 offset in the passage where the order begins and its weight; null where all of the sentence is one matter. */
export function orderStart(passage: Passage, sentence: Sentence): { readonly start: number; readonly weight: number } | null {
  const { tokens, text } = passage
  const { starts, ends } = tokens
  const last = sentence.to - fewest
  let addressed = addressingIn(tokens, sentence)
  let flagged = 0
  let flags = 0
  for (let at = sentence.to - 1; at >= sentence.from + fewest; at--) {
    const flag = doingAt(tokens, at)
    if (flag & addressing) addressed--
    if (flag !== 0) flagged++
    flags |= flag
    const gap = at > last ? null : gapBefore(passage, at)
    // What is known of the words tells of most pieces that they are no order, or what is before them not the writer's own.
    if (gap === null || addressed > mostAddressing[gap] || (tokens.ascii && ((flagged < 2 && !(flags & (Does.label | Does.override))) || !mayWeighApart(glance(passage, { from: at, to: sentence.to }))))) continue
    const start = starts[at] as number
    const close = gap === 'mark' && quotes.test(text.charAt(start - 1)) ? text.slice(start, sentence.end).search(quotes) : -1
    const weight = Math.max(...weigh(readPassage(text.slice(start, close < 0 ? sentence.end : start + close))))
    // What the writer quotes was said to others, unless it leaves no doubt.
    if (weight > (close < 0 ? 1 : 2) && isOwn(readPassage(text.slice(sentence.start, ends[at - 1])), gap === 'mark')) return { start, weight }
  }
  return null
}

function addressingIn(tokens: Tokens, { from, to }: Sentence): number {
  let count = 0
  for (let at = from; at < to; at++) if (doingAt(tokens, at) & addressing) count++
  return count
}

/** By what parts an order from the writer's own words: so many of these may address a reader. */
const mostAddressing = { line: 2, capital: 2, mark: 0 } as const

/** A new line or a dash parts more than a comma does; a capital that nothing asks for begins what was a sentence of its own. */
function gapBefore({ text, tokens: { starts, ends, words, marks } }: Passage, at: number): keyof typeof mostAddressing | null {
  const end = ends[at - 1] as number
  const start = starts[at] as number
  if ((start > end + 1 || text.charCodeAt(end) !== 32) && /[\n;\u2013\u2014]|\s-/.test(text.slice(end, start))) return 'line'
  if ((marks[at] as number) & Mark.parted) return 'mark'
  const opens = ((marks[at] as number) & Mark.capital) !== 0 && ((marks[at] as number) & Mark.capitals) === 0 && words[at] !== 'i'
  return opens && (((marks[at - 1] as number) & Mark.capital) === 0 || openers.has(words[at] as string)) ? 'capital' : null
}

/** With a capital these are part of no name. */
const openers = new Set('as if when you your please note ignore disregard rate give this any all now'.split(' '))

/** Words of those who address a reader or speak of grading; one or two, as "model" or "rule", are any trade's. */
const addressing = Does.override | Does.instruction | Does.ratingWord | Does.machineLike | Does.reader | Does.robot | Does.grader | Does.polite | Does.label | foreign | coded

/** Whether the piece is the writer's own; behind a mere comma it must tell a deed of the writer's. */
function isOwn(passage: Passage, strict: boolean): boolean {
  if (strict && !passage.sentences.some((sentence) => tellsDeed(passage, sentence))) return false
  return weigh(passage).every((weight) => weight === 0)
}

const tellsDeed = (passage: Passage, sentence: Sentence): boolean => deedsOf(passage, sentence).some(({ subject, tense }) => subject === 'i' && tense !== 'present')
