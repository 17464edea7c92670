/** Counts the traces that each competency leaves in a draft: its names, and the words of its deeds. */
import { numberOf, wordLimit } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import type { PhraseHit } from './phrases.ts'
import { competencyTraces } from './words/competency-traces.ts'

/** Two numbers a trace: its competency, and its first and last word; up to two different traces of each competency. */
export type Traces = readonly number[]

/** One word may stand there by chance. */
export const leastTraces = 2

export const noTraces: Traces = []

const competencies = Object.keys(competencyTraces)
const places = new Map(competencies.map((competency, place) => [competency, place]))
const lists = Object.values(competencyTraces).flatMap((phrases, competency) => phrases.map((phrase) => ({ competency, phrase })))
const isWord = ({ phrase }: { readonly phrase: string }): boolean => !/[ ?_]/.test(phrase)

/** Traces of several words, and their competencies. */
const longer = lists.filter((one) => !isWord(one))

/** Every trace of more than one word, in the notation of `phrases.ts`; single words, which nearly all are, need no phrases. */
export const tracePhrases: readonly string[] = longer.map(({ phrase }) => phrase)

/** By a word's number: which of `competenciesOf` it is a trace of, plus 1; 0 for most words. */
const traceOf = new Uint16Array(wordLimit)
const competenciesOf: (readonly number[])[] = []
for (const [word, own] of singleWords()) traceOf[numberOf(word)] = competenciesOf.push(own)

function singleWords(): Map<string, readonly number[]> {
  const words = new Map<string, readonly number[]>()
  for (const { competency, phrase } of lists.filter(isWord)) for (const word of phrase.split('|')) words.set(word, [...(words.get(word) ?? []), competency])
  return words
}

/** The traces of a passage from `bodyStart` on; `hits` is where its trace phrases stand. */
export function tracesIn({ tokens: { ids, starts } }: Passage, hits: readonly PhraseHit[], bodyStart: number): Traces {
  counts.fill(0)
  found = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] as number
    const own = traceOf[id] as number
    if (own === 0 || (starts[at] as number) < bodyStart) continue
    const marked = competenciesOf[own - 1] as readonly number[]
    for (let i = 0; i < marked.length; i++) put(marked[i] as number, traceFrom(id, id))
  }
  for (const { phrase, from, to, start } of hits) {
    if (start >= bodyStart) put(longer[phrase]?.competency ?? -1, traceFrom(ids[from] as number, ids[to - 1] as number))
  }
  return traces.slice(0, found)
}

/** Filled again for each passage and copied: a list that grows leaves more garbage than it holds. */
const traces: number[] = []
let found = 0

/** Both numbers in one whole number of 32 bits, which engines keep without a box. */
const traceFrom = (first: number, last: number): number => (first << 16) | last

function put(competency: number, trace: number): void {
  if (!isNew(competency, trace)) return
  traces[found++] = competency
  traces[found++] = trace
}

/** How many different traces a competency, by its id, left in all of them; counted up to as many as are enough. */
export function countsOf(all: readonly Traces[]): (competency: string) => number {
  counts.fill(0)
  for (const traces of all) for (let i = 0; i < traces.length; i += 2) isNew(traces[i] as number, traces[i + 1] as number)
  const counted = counts.slice()
  return (competency) => counted[places.get(competency) ?? -1] ?? 0
}

/** By the number of the competency: how many of its traces were counted; filled again for each count. */
const counts = new Uint8Array(competencies.length)

/** By the number of the competency: the trace that was counted last. */
const seen = new Int32Array(competencies.length)

/** Whether the trace is the first of its competency, or the second and another one; counts it. */
function isNew(competency: number, trace: number): boolean {
  const count = counts[competency] as number
  if (count >= leastTraces || (count > 0 && seen[competency] === trace)) return false
  counts[competency] = count + 1
  seen[competency] = trace
  return true
}
