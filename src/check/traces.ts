/** Counts the traces that each competency leaves in a draft: its names, and the words of its deeds. */
import { wordLimit } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import type { PhraseHit } from './phrases.ts'
import { competencyTraces } from './words/competency-traces.ts'

/** Two numbers a trace: its competency, and its first and last word; up to two different traces of each competency. */
export type Traces = readonly number[]

/** One word may stand there by chance. */
export const leastTraces = 2

export const noTraces: Traces = []

const competencies = Object.keys(competencyTraces)
const lists = Object.entries(competencyTraces).flatMap(([, phrases], competency) => phrases.map((phrase) => ({ competency, phrase })))

/** Every phrase that is a trace, in the notation of `phrases.ts`. */
export const tracePhrases: readonly string[] = lists.map(({ phrase }) => phrase)

/** The traces of a passage from `bodyStart` on, from where its trace phrases stand. */
export function tracesIn({ tokens: { ids } }: Passage, hits: readonly PhraseHit[], bodyStart: number): Traces {
  if (hits.length === 0) return noTraces
  const traces: number[] = []
  const counts = noCounts()
  for (const { phrase, from, to, start } of hits) {
    const competency = lists[phrase]?.competency ?? -1
    if (start >= bodyStart && isNew(counts, competency, (ids[from] as number) * wordLimit + (ids[to - 1] as number))) traces.push(competency, seen[competency] as number)
  }
  return traces
}

/** How many different traces a competency, by its id, left in all of them; counted up to as many as are enough. */
export function countsOf(all: readonly Traces[]): (competency: string) => number {
  const counts = noCounts()
  for (const traces of all) for (let i = 0; i < traces.length; i += 2) isNew(counts, traces[i] as number, traces[i + 1] as number)
  return (competency) => counts[competencies.indexOf(competency)] ?? 0
}

const noCounts = (): number[] => competencies.map(() => 0)

/** By the number of the competency: the trace that was counted last. */
const seen: number[] = []

/** Whether the trace is the first of its competency, or the second and another one; counts it. */
function isNew(counts: number[], competency: number, trace: number): boolean {
  const count = counts[competency] as number
  if (count >= leastTraces || (count > 0 && seen[competency] === trace)) return false
  counts[competency] = count + 1
  seen[competency] = trace
  return true
}
