/** Maps each paragraph to the competencies it shows by a deed, or only names. */
import type { Framework } from '../ecq/framework.ts'
import type { Grade } from '../ecq/kind.ts'
import type { Outline } from '../ecq/outline.ts'
import type { CompetencyMark } from '../ecq/review.ts'
import { isBlank } from '../text/blank-out.ts'
import type { ParsedText } from '../text/parse.ts'
import { isClericalDeed } from './clerical-deed.ts'
import { type HitSentence, competencyRows, competencyTable, hitsOf } from './competency-features.ts'
import { storyEvidence } from './evidence.ts'
import type { Faulted } from './faulted.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { likeliestEcq } from './likeliest-ecq.ts'
import { type CompetencyWeights, unit } from './weights.ts'

/** A paragraph's competencies with the chance that a deed shows each, in the order of the table. */
export interface ScoredParagraph {
  /** the ECQ that it was read as of: its heading's, or in a draft without headings the likeliest */
  readonly ecq: string | null
  readonly sentences: readonly HitSentence[]
  readonly rows: readonly (readonly number[])[]
  readonly chances: readonly number[]
}

const most = 5

/** Marks by paragraph, the surest first, shown before named; at most five a paragraph. Only a deed or a result shows anything. */
export function mapCompetencies({ parsed, framework, paragraphs, faulted }: MappedDraft, weights: CompetencyWeights): CompetencyMark[][] {
  const table = competencyTable(framework)
  return paragraphs.map((paragraph) => {
    const shown = isProof(paragraph) ? shownIn(paragraph, weights) : []
    const named = table.ids.flatMap((_, c) => (!shown.includes(c) && paragraph.sentences.some((one) => one.named[c] === 1) ? [c] : []))
    const marked = (c: number, grade: Grade): CompetencyMark => {
      const sure = grade === 'shown' ? (paragraph.chances[c] as number) : 1 - (paragraph.chances[c] as number)
      const weigh = (one: HitSentence): number => (grade === 'shown' ? proof(one, c, faulted) : (one.named[c] as number))
      const best = paragraph.sentences.reduce((found, one) => (weigh(one) > weigh(found) ? one : found))
      return { id: table.ids[c] as string, grade, confidence: Math.round(sure * 100) / 100, evidence: storyEvidence(parsed, best.sentence) }
    }
    return [...shown.map((c) => marked(c, 'shown')), ...named.map((c) => marked(c, 'named'))].slice(0, most)
  })
}

interface MappedDraft {
  readonly parsed: ParsedText
  readonly framework: Framework
  readonly paragraphs: readonly ScoredParagraph[]
  readonly faulted: Faulted
}

/** A draft whose sentences are labelled. */
export interface UnmappedDraft {
  readonly parsed: ParsedText
  readonly outline: Outline
  readonly framework: Framework
  readonly labelled: readonly LabelledSentence[]
}

/** Scores every competency in every paragraph, under the weights given. */
export function scoreParagraphs({ parsed, outline, framework, labelled }: UnmappedDraft, weights: CompetencyWeights): ScoredParagraph[] {
  const table = competencyTable(framework)
  const hits = labelled.map((sentence) => hitsOf(sentence, table))
  const byParagraph: HitSentence[][] = parsed.paragraphs.map(() => [])
  const within = outline.sections.map(() => new Float64Array(table.ids.length))
  for (const one of hits) {
    if (one.sentence.title) continue
    byParagraph[one.sentence.paragraph]?.push(one)
    within[one.sentence.section]?.forEach((count, c, sums) => (sums[c] = count + (one.hits[c] as number)))
  }
  // What addresses an automated reader is no paragraph of the story: whatever stands before it is the last one still.
  const neighbor = (index: number, step: 1 | -1): Outline['places'][number] | undefined => {
    let at = index + step
    while (isBlank(parsed.paragraphs[at])) at += step
    return outline.places[at]
  }
  const rates = table.ids.map((id) => (weights.rates[id] ?? 20) / 1000)
  const headed = outline.sections.some(({ ecq }) => ecq !== null)
  return byParagraph.map((paragraph, index) => {
    const place = outline.places[index] as Outline['places'][number]
    const [before, after] = [neighbor(index, -1), neighbor(index, 1)]
    const first = before?.section !== place.section || before.heading
    const last = after?.section !== place.section
    // A paragraph proves an ECQ's competencies more readily than others'; without headings it is read as of the likeliest.
    const ecq = headed || paragraph.length === 0 ? place.ecq : likeliestEcq(paragraph, framework, weights.rates)
    const rows = competencyRows(paragraph, table, { ecq, first, last, rates, within: within[place.section] as Float64Array, words: weights.words })
    const chances = rows.map((row, c) => (paragraph.length === 0 ? 0 : chance(row, weights, table.ids[c] as string)))
    return { ecq, sentences: paragraph, rows, chances }
  })
}

function chance(row: readonly number[], { shared, priors }: CompetencyWeights, id: string): number {
  const score = row.reduce((sum, value, i) => sum + value * (shared[i] ?? 0), priors[id] ?? 0)
  return 1 / (1 + Math.exp(-score / unit))
}

/** The competencies above the threshold, the surest first. */
export function shownIn({ chances }: ScoredParagraph, { threshold }: Pick<CompetencyWeights, 'threshold'>): number[] {
  const found = chances.flatMap((value, c) => (value * unit >= threshold ? [c] : []))
  return found.sort((a, b) => (chances[b] as number) - (chances[a] as number)).slice(0, most)
}

const tells = (sentence: LabelledSentence): boolean => (sentence.part === 'action' || sentence.part === 'result') && !isClericalDeed(sentence)

/** Something is done or comes of it, and most of the writer's deeds are not a clerk's. */
function isProof({ sentences }: ScoredParagraph): boolean {
  const own = sentences.filter(({ sentence }) => sentence.part === 'action' && sentence.owner === 'i')
  const clerks = own.filter(({ sentence }) => isClericalDeed(sentence)).length
  return sentences.some(({ sentence }) => tells(sentence)) && (clerks === 0 || clerks * 2 < own.length)
}

/** How well one sentence proves the competency: the writer's own deeds and what came of them before all else, faulted ones last among these. */
function proof({ sentence, hits }: HitSentence, c: number, faulted: Faulted): number {
  const [, , acts = 0, gives = 0] = sentence.chances
  const count = Math.min(4, hits[c] as number)
  const weight = (count + 0.25) * (acts * (sentence.owner === 'i' ? 2 : 1) + gives * 0.8 + 0.05)
  const own = sentence.owner === 'i' || (sentence.part === 'result' && sentence.owner !== 'we')
  return weight + (tells(sentence) ? 1000 : 0) + (tells(sentence) && !faulted(sentence) ? 200 : 0) + (own ? 100 : 0)
}
