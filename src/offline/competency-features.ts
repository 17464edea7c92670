/** How strongly a paragraph tells deeds of each competency: hits of the deed words, weighed by part, actor and what the rest tells. */
import type { Framework } from '../ecq/framework.ts'
import { allCompetencies } from '../ecq/frameworks.ts'
import { parts } from '../ecq/kind.ts'
import { isClericalDeed } from './clerical-deed.ts'
import { type CueMatcher, cueMatcher } from './cue-matcher.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { cueNames } from './sentence-facts.ts'
import { type ShownWords, shownWords } from './shown-words.ts'
import { weaknessCounts } from './weakness-counts.ts'
import { deeds, namings } from './words/deeds.ts'

export interface CompetencyTable {
  readonly ids: readonly string[]
  /** the ECQ of each competency, null for a fundamental */
  readonly ecqs: readonly (string | null)[]
  readonly deeds: CueMatcher
  readonly namings: CueMatcher
}

const tables = new WeakMap<Framework, CompetencyTable>()

/** The competencies of a framework with their words, compiled once. */
export function competencyTable(framework: Framework): CompetencyTable {
  const known = tables.get(framework)
  if (known) return known
  const ids = allCompetencies(framework).map(({ id }) => id)
  const table = {
    ids,
    ecqs: ids.map((id) => framework.ecqs.find(({ competencies }) => competencies.some((one) => one.id === id))?.id ?? null),
    deeds: cueMatcher(ids.map((id) => deeds[id] ?? id)),
    namings: cueMatcher(ids.map((id) => namings[id] ?? id)),
  }
  tables.set(framework, table)
  return table
}

/** One sentence with its hits by competency, in the order of the table. */
export interface HitSentence {
  readonly sentence: LabelledSentence
  readonly hits: Float64Array
  readonly named: Uint8Array
  /** words of weakness, in the order of `weaknessNames` */
  readonly weakness: readonly number[]
}

/** Counts the distinct entries of each list that stand in the sentence; a clerk's deeds show nothing. */
export function hitsOf(sentence: LabelledSentence, table: CompetencyTable): HitSentence {
  const { passage, from, to } = sentence
  const hits = new Float64Array(table.ids.length)
  const named = new Uint8Array(table.ids.length)
  const seen = new Set<number>()
  const clerical = isClericalDeed(sentence)
  table.deeds(passage.tokens.words, from, to, (list, entry) => {
    if (clerical || seen.has(entry)) return
    seen.add(entry)
    ;(hits[list] as number)++
  })
  table.namings(passage.tokens.words, from, to, (list) => void (named[list] = 1))
  return { sentence, hits, named, weakness: weaknessCounts(sentence) }
}

export const competencyFeatureNames = [
  'bias', 'in deeds of the writer', 'in deeds of others', 'in results', 'elsewhere', 'own ECQ', 'fundamental', 'own ECQ hits', 'share', 'share of own ECQ',
  'against the most', 'in the ECQ', 'most of all', 'most of own ECQ', 'above its usual rate', 'named', 'deeds of the writer', 'deeds of others', 'results', 'figures in results',
  'vague', 'belief', 'first', 'last', 'no deed', 'deeds and rate', 'words of those that show it',
] as const

const action = parts.indexOf('action')
const result = parts.indexOf('result')

/** What one paragraph brings to the features of every competency. */
interface Sums {
  readonly mine: Float64Array
  readonly others: Float64Array
  readonly results: Float64Array
  readonly elsewhere: Float64Array
  readonly all: Float64Array
}

/** The feature row of every competency for one paragraph; `rates` are the usual hits a word, `within` the hits of the whole section. */
export function competencyRows(paragraph: readonly HitSentence[], table: CompetencyTable, place: CompetencyPlace): number[][] {
  const sums = sumsOf(paragraph, table.ids.length)
  const told = storyFeatures(paragraph)
  const words = paragraph.reduce((sum, { sentence }) => sum + sentence.to - sentence.from, 0)
  const own = table.ecqs.map((ecq) => ecq !== null && ecq === place.ecq)
  const total = sumOf(sums.all)
  const ownTotal = sumOf(sums.all.filter((_, c) => own[c]))
  const most = Math.max(...sums.all)
  const ownMost = Math.max(0, ...sums.all.filter((_, c) => own[c]))
  const sectionTotal = sumOf(place.within)
  const ofWords = shownWords(tellingWords(paragraph.map(({ sentence }) => sentence)), place.words)
  return table.ids.map((id, c) => {
    const all = sums.all[c] as number
    const isOwn = own[c] ? 1 : 0
    const rate = Math.log((all + 0.5) / (words * (place.rates[c] ?? 0.02) + 0.5))
    return [
      1, log(sums.mine[c]), log(sums.others[c]), log(sums.results[c]), log(sums.elsewhere[c]), isOwn, table.ecqs[c] === null ? 1 : 0, isOwn * log(all),
      ratio(all, total), isOwn * ratio(all, ownTotal), ratio(all, most), ratio(place.within[c] as number, sectionTotal), all > 0 && all === most ? 1 : 0,
      isOwn && all > 0 && all === ownMost ? 1 : 0, rate, paragraph.some(({ named }) => named[c] === 1) ? 1 : 0, ...told,
      place.first ? 1 : 0, place.last ? 1 : 0, told[0] === 0 ? 1 : 0, rate * Math.min(1, (told[0] as number)), ofWords(id),
    ]
  })
}

export interface CompetencyPlace {
  readonly ecq: string | null
  readonly first: boolean
  readonly last: boolean
  readonly rates: readonly number[]
  readonly within: Float64Array
  readonly words: ShownWords
}

/** The different words of the sentences that more likely than not tell a deed or a result. */
export function tellingWords(sentences: readonly LabelledSentence[]): Set<string> {
  const found = new Set<string>()
  for (const { chances, passage, from, to } of sentences) {
    if ((chances[action] as number) + (chances[result] as number) <= 0.5) continue
    for (let at = from; at < to; at++) if (/[a-z]/.test(passage.tokens.words[at] as string)) found.add(passage.tokens.words[at] as string)
  }
  return found
}

const log = (value: number | undefined): number => Math.log1p(value ?? 0)
const ratio = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)
const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0)

function sumsOf(paragraph: readonly HitSentence[], size: number): Sums {
  const sums: Sums = { mine: new Float64Array(size), others: new Float64Array(size), results: new Float64Array(size), elsewhere: new Float64Array(size), all: new Float64Array(size) }
  for (const { sentence, hits } of paragraph) {
    const acts = sentence.chances[action] as number
    const gives = sentence.chances[result] as number
    const deedsOf = sentence.owner === 'i' ? sums.mine : sums.others
    for (let c = 0; c < size; c++) {
      const count = hits[c] as number
      if (count === 0) continue
      ;(deedsOf[c] as number) += count * acts
      ;(sums.results[c] as number) += count * gives
      ;(sums.elsewhere[c] as number) += count * (1 - acts - gives)
      ;(sums.all[c] as number) += count * (acts + gives)
    }
  }
  return sums
}

/** Deeds of the writer, deeds of others, results, results with figures, vague words, words of belief. */
function storyFeatures(paragraph: readonly HitSentence[]): number[] {
  let mine = 0, others = 0, results = 0, figures = 0, vague = 0, belief = 0, words = 1
  for (const { sentence } of paragraph) {
    const acts = sentence.chances[action] as number
    const gives = sentence.chances[result] as number
    if (sentence.owner === 'i') mine += acts
    else others += acts
    results += gives
    if (sentence.figures + sentence.percents + sentence.money > 0) figures += gives
    vague += sentence.cues[cueNames.indexOf('vague')] as number
    belief += sentence.cues[cueNames.indexOf('belief')] as number
    words += sentence.to - sentence.from
  }
  return [Math.min(4, mine), Math.min(4, others), Math.min(4, results), Math.min(4, figures), (10 * vague) / words, (10 * belief) / words]
}
