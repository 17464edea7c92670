/** Counts in how many training paragraphs each word stands, and in how many of those that show each competency. */
import { tellingWords } from '../../src/offline/competency-features.ts'
import type { ShownWords } from '../../src/offline/shown-words.ts'
import type { LabelledSample } from './sample.ts'

/** A word that fewer narratives hold belongs to one story, and to no competency. */
const fewest = 2

interface ToldParagraph {
  readonly words: ReadonlySet<string>
  readonly competencies: readonly string[]
}

/** In how many narratives and paragraphs a word stands, and in how many of those that show each competency. */
interface WordCount {
  readonly narratives: number
  readonly paragraphs: number
  readonly shown: readonly number[]
}

export interface CountedWords {
  readonly all: ShownWords
  /** what the other narratives say of the words of one, so that a model learns how far strangers may be trusted */
  readonly without: (sample: LabelledSample) => ShownWords
}

/** Counts words of deeds and results for the competencies with these ids. */
export function countShownWords(samples: readonly LabelledSample[], ids: readonly string[]): CountedWords {
  const told = new Map(samples.map((sample) => [sample, toldIn(sample)]))
  const all = totals([...told.values()].map((story) => countsOf(story, ids)))
  return {
    all: shapeOf(all, ids),
    without: (sample) => {
      const own = countsOf(told.get(sample) ?? [], ids)
      return shapeOf(new Map([...own].map(([word, count]) => [word, less(all.get(word) as WordCount, count)])), ids)
    },
  }
}

type Counts = ReadonlyMap<string, WordCount>

/** Stands for the paragraphs themselves among the words: each holds it. */
const everywhere = ''

function countsOf(story: readonly ToldParagraph[], ids: readonly string[]): Counts {
  const counts = new Map<string, WordCount>()
  for (const { words, competencies } of story) {
    const shown = ids.map((id) => (competencies.includes(id) ? 1 : 0))
    for (const word of [everywhere, ...words]) {
      const known = counts.get(word)
      counts.set(word, known ? { narratives: 1, paragraphs: known.paragraphs + 1, shown: known.shown.map((count, at) => count + (shown[at] as number)) } : { narratives: 1, paragraphs: 1, shown })
    }
  }
  return counts
}

function totals(stories: readonly Counts[]): Counts {
  const sum = new Map<string, WordCount>()
  for (const [word, count] of stories.flatMap((story) => [...story])) {
    const known = sum.get(word)
    sum.set(word, known ? less(known, count, -1) : count)
  }
  return sum
}

const less = (whole: WordCount, part: WordCount, times = 1): WordCount => ({
  narratives: whole.narratives - times * part.narratives,
  paragraphs: whole.paragraphs - times * part.paragraphs,
  shown: whole.shown.map((count, at) => count - times * (part.shown[at] as number)),
})

function shapeOf(counts: Counts, ids: readonly string[]): ShownWords {
  const whole = counts.get(everywhere)
  const words = [...counts].filter(([word, { narratives }]) => word !== everywhere && narratives >= fewest)
  return {
    paragraphs: whole?.paragraphs ?? 0,
    shown: Object.fromEntries(ids.map((id, at) => [id, whole?.shown[at] ?? 0])),
    words: Object.fromEntries(words.sort(byWord).map(([word, { paragraphs, shown }]) => [word, [paragraphs, ...shown.flatMap((count, at) => (count > 0 ? [at, count] : []))]])),
  }
}

const byWord = ([a]: readonly [string, WordCount], [b]: readonly [string, WordCount]): number => (a < b ? -1 : 1)

/** The labelled paragraphs of a narrative that tell a deed or a result. */
function toldIn({ labelled, paragraphs }: LabelledSample): ToldParagraph[] {
  const sentences = Map.groupBy(labelled.filter(({ title }) => !title), ({ paragraph }) => paragraph)
  return [...sentences].flatMap(([index, own]) => {
    const words = tellingWords(own)
    const gold = paragraphs[index]
    return gold && words.size > 0 ? [{ words, competencies: gold.competencies }] : []
  })
}
