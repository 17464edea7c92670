/** Labels every sentence with its CCAR part and with whose deed it tells. */
import type { SentenceLabel, SentenceLabels } from '../ecq/engine.ts'
import { type Part, parts } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import { chancesOf, width } from './chain.ts'
import { labelFeatures, storyOf } from './label-features.ts'
import { actionColumn, plainDeeds } from './plain-deeds.ts'
import { beforeResults, certain, plainResults, resultColumn } from './plain-results.ts'
import { type SentenceFacts, sentenceFacts } from './sentence-facts.ts'
import { type LabelWeights, featureGlue, trained, unit } from './weights.ts'

/** A sentence's facts with the part that was found and the chance of every part, in the order of `parts`. */
export interface LabelledSentence extends SentenceFacts {
  readonly part: Part
  readonly chances: readonly number[]
}

/** Labels by paragraph and sentence. Linear in the words of the draft. */
export function labelSentences(parsed: ParsedText, outline: Outline, weights: LabelWeights = trained.labels): SentenceLabels {
  const labels: SentenceLabel[][] = parsed.paragraphs.map(() => [])
  for (const { paragraph, part, owner } of labelDraft(parsed, outline, weights)) labels[paragraph]?.push({ part, owner })
  return labels
}

/** An outline belongs to one text, and the later steps ask for the same sentences again. */
const drafts = new WeakMap<Outline, { readonly weights: LabelWeights; readonly sentences: readonly LabelledSentence[] }>()

/** The labelled sentences of a draft, with everything known of them. */
export function labelDraft(parsed: ParsedText, outline: Outline, weights: LabelWeights = trained.labels): readonly LabelledSentence[] {
  const known = drafts.get(outline)
  if (known?.weights === weights) return known.sentences
  const sentences = labelled(sentenceFacts(parsed, outline), weights)
  drafts.set(outline, { weights, sentences })
  return sentences
}

/** The same facts with their parts, under the weights given. Titles and what is not English are `other` and stand outside the chain. */
export function labelled(facts: readonly SentenceFacts[], weights: LabelWeights): LabelledSentence[] {
  const result: LabelledSentence[] = []
  for (const section of bySection(facts)) {
    const told = section.filter((sentence) => !isUnread(sentence))
    const chances = sectionChances(told, weights)
    let at = 0
    for (const sentence of section) {
      if (isUnread(sentence)) result.push({ ...sentence, part: 'other', owner: 'none', chances: [0, 0, 0, 0, 1] })
      else {
        const own = Array.from(chances.subarray(at, at + width))
        result.push({ ...sentence, part: parts[best(own)] as Part, chances: own })
        at += width
      }
    }
  }
  return result
}

/** `width` numbers a sentence. What says of itself that it is a step or a result is read as one, and its neighbors in that light; what stands before the heading of the results is none. */
function sectionChances(told: readonly SentenceFacts[], weights: LabelWeights): Float64Array {
  const chain = { ...scoresOf(told, weights), length: told.length }
  const steps = weights.steps.map((step) => step / unit)
  for (let at = beforeResults(told) - 1; at >= 0; at--) (chain.scores[at * width + resultColumn] as number) -= certain
  for (const at of plainDeeds(told)) (chain.scores[at * width + actionColumn] as number) += certain
  const { parts: chances } = chancesOf(chain, steps)
  const plain = plainResults(told, told.map((_, at) => parts[best(chances.subarray(at * width, (at + 1) * width))] as Part))
  if (plain.length === 0) return chances
  for (const at of plain) (chain.scores[at * width + resultColumn] as number) += certain
  return chancesOf(chain, steps).parts
}

const isUnread = ({ title, foreign }: SentenceFacts): boolean => title || foreign === true

/** The sentences of each section, in order. */
export function bySection(facts: readonly SentenceFacts[]): SentenceFacts[][] {
  const sections: SentenceFacts[][] = []
  for (const one of facts) {
    const last = sections.at(-1)
    if (last && last[0]?.section === one.section) last.push(one)
    else sections.push([one])
  }
  return sections
}

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>

const tables = new WeakMap<LabelWeights, Table>()

/** Rows by the two words of a feature, so that no names are put together while a draft is read. */
function tableOf(weights: LabelWeights): Table {
  const known = tables.get(weights)
  if (known) return known
  const table = new Map<string, Map<string, number>>()
  weights.features.forEach((feature, index) => {
    const [name = '', second = ''] = feature.split(featureGlue)
    const inner = table.get(name) ?? new Map<string, number>()
    table.set(name, inner.set(second, index * width))
  })
  tables.set(weights, table)
  return table
}

function scoresOf(told: readonly SentenceFacts[], weights: LabelWeights): { scores: Float64Array; breaks: Uint8Array } {
  const table = tableOf(weights)
  const scores = new Float64Array(told.length * width)
  const breaks = new Uint8Array(told.length)
  const story = storyOf(told)
  told.forEach((facts, at) => {
    const base = at * width
    labelFeatures(story, at, (name, second) => {
      const row = table.get(name)?.get(second)
      if (row === undefined) return
      for (let part = 0; part < width; part++) (scores[base + part] as number) += (weights.rows[row + part] as number) / unit
    })
    breaks[at] = at > 0 && told[at - 1]?.paragraph !== facts.paragraph ? 1 : 0
  })
  return { scores, breaks }
}

function best(chances: ArrayLike<number>): number {
  let found = 0
  for (let i = 1; i < chances.length; i++) if ((chances[i] as number) > (chances[found] as number)) found = i
  return found
}
