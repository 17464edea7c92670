/** Trains the chain that labels sentences: a conditional random field with a ridge, over words that several documents share. */
import { parts } from '../../src/ecq/kind.ts'
import { type Chain, type Chances, chancesOf, stepAt, stepCount, width } from '../../src/offline/chain.ts'
import { labelFeatures, storyOf } from '../../src/offline/label-features.ts'
import { bySection } from '../../src/offline/label-sentences.ts'
import { type LabelWeights, featureGlue, unit } from '../../src/offline/weights.ts'
import { minimise } from './minimise.ts'
import type { Sample } from './sample.ts'

/** How many documents must share a word, and a pair of words, before it gets a weight. */
const sharedWord = 3
const sharedPair = 4
const ridge = 6

interface Sequence {
  readonly features: readonly (readonly number[])[]
  readonly breaks: Uint8Array
  /** index of the gold part, or -1 */
  readonly gold: readonly number[]
}

/** The label weights learned from the samples, rounded to hundredths; features without weight are left out. */
export function trainLabels(samples: readonly Sample[]): LabelWeights {
  const names = vocabulary(samples)
  const table = new Map(names.map((name, index) => [name, index]))
  const sequences = samples.flatMap((sample) => sequencesOf(sample, table))
  const size = names.length * width + stepCount
  const point = minimise(size, (at, slope) => loss(sequences, names.length * width, at, slope))
  return rounded(names, point)
}

/** Features in alphabetical order. */
function vocabulary(samples: readonly Sample[]): string[] {
  const documents = new Map<string, number>()
  for (const { facts } of samples) {
    const seen = new Set<string>()
    for (const section of bySection(facts)) {
      const told = section.filter(({ title }) => !title)
      const story = storyOf(told)
      told.forEach((_, at) => labelFeatures(story, at, (name, second) => seen.add(featureName(name, second))))
    }
    for (const name of seen) documents.set(name, (documents.get(name) ?? 0) + 1)
  }
  return [...documents].filter(([name, count]) => count >= (name.includes(featureGlue) ? sharedPair : sharedWord)).map(([name]) => name).sort()
}

const featureName = (name: string, second: string): string => (second === '' ? name : name + featureGlue + second)

function sequencesOf({ facts, parts: gold }: Sample, table: ReadonlyMap<string, number>): Sequence[] {
  const goldOf = new Map(facts.map((sentence, index) => [sentence, gold[index] ?? null]))
  return bySection(facts).flatMap((section) => {
    const told = section.filter(({ title }) => !title)
    if (told.length === 0) return []
    const story = storyOf(told)
    const features = told.map((_, at) => {
      const found: number[] = []
      labelFeatures(story, at, (name, second) => {
        const index = table.get(featureName(name, second))
        if (index !== undefined) found.push(index * width)
      })
      return found
    })
    const breaks = Uint8Array.from(told, ({ paragraph }, at) => (at > 0 && told[at - 1]?.paragraph !== paragraph ? 1 : 0))
    const labels = told.map((sentence) => {
      const part = goldOf.get(sentence) ?? null
      return part === null ? -1 : parts.indexOf(part)
    })
    return labels.includes(-1) ? [] : [{ features, breaks, gold: labels }]
  })
}

/** Negative log likelihood with a ridge, and its slope. */
function loss(sequences: readonly Sequence[], stepsAt: number, point: Float64Array, slope: Float64Array): number {
  let value = 0
  for (let i = 0; i < point.length; i++) {
    slope[i] = ridge * (point[i] as number)
    value += (ridge / 2) * (point[i] as number) ** 2
  }
  const steps = point.subarray(stepsAt)
  for (const sequence of sequences) {
    const chain = chainOf(sequence, point)
    const chances = chancesOf(chain, steps)
    value += chances.logTotal - goldScore(sequence, chain, steps)
    slopeOfSentences(sequence, chances, slope)
    slopeOfSteps(sequence, chain, chances, steps, slope.subarray(stepsAt))
  }
  return value
}

function chainOf({ features, breaks }: Sequence, point: Float64Array): Chain {
  const scores = new Float64Array(features.length * width)
  features.forEach((rows, at) => {
    for (const row of rows) for (let part = 0; part < width; part++) (scores[at * width + part] as number) += point[row + part] as number
  })
  return { scores, breaks, length: features.length }
}

function goldScore({ gold, breaks }: Sequence, { scores }: Chain, steps: Float64Array): number {
  let score = 0
  gold.forEach((part, at) => {
    score += (scores[at * width + part] as number) + (steps[at === 0 ? part : stepAt(breaks[at] as number, gold[at - 1] as number, part)] as number)
  })
  return score
}

function slopeOfSentences({ features, gold }: Sequence, chances: Chances, slope: Float64Array): void {
  features.forEach((rows, at) => {
    for (let part = 0; part < width; part++) {
      const excess = (chances.parts[at * width + part] as number) - (gold[at] === part ? 1 : 0)
      for (const row of rows) (slope[row + part] as number) += excess
    }
  })
}

function slopeOfSteps({ gold, breaks }: Sequence, { scores }: Chain, chances: Chances, steps: Float64Array, slope: Float64Array): void {
  for (let part = 0; part < width; part++) (slope[part] as number) += (chances.parts[part] as number) - (gold[0] === part ? 1 : 0)
  for (let at = 1; at < gold.length; at++) {
    for (let a = 0; a < width; a++) {
      for (let b = 0; b < width; b++) {
        const index = stepAt(breaks[at] as number, a, b)
        const path = (chances.forward[(at - 1) * width + a] as number) + (steps[index] as number) + (scores[at * width + b] as number)
        const chance = Math.exp(path + (chances.backward[at * width + b] as number) - chances.logTotal)
        const told = gold[at - 1] === a && gold[at] === b ? 1 : 0
        ;(slope[index] as number) += chance - told
      }
    }
  }
}

function rounded(names: readonly string[], point: Float64Array): LabelWeights {
  const round = (value: number): number => Math.round(value * unit) + 0
  const features: string[] = []
  const rows: number[] = []
  names.forEach((name, index) => {
    const row = Array.from(point.subarray(index * width, (index + 1) * width), round)
    if (row.every((value) => Math.abs(value) < 3)) return
    features.push(name)
    rows.push(...row)
  })
  return { features, rows, steps: Array.from(point.subarray(names.length * width), round) }
}
