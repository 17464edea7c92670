/** Finds the paragraphs whose actions or results are weak, says why, and asks for what would mend them. */
import { type WeakReason, type WeakSection, parts, weakReasons } from '../ecq/kind.ts'
import type { WeakMark } from '../ecq/review.ts'
import type { Analysis, ReadParagraph, ReadSection } from './analysis.ts'
import { storyEvidence } from './evidence.ts'
import { isExecutiveAct } from './executive-act.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { measuredBehind } from './measured-behind.ts'
import { cueNames } from './sentence-facts.ts'
import { hasFigure } from './story-facts.ts'
import { toldInDetail } from './told-in-detail.ts'
import { namesObjection, weakQuestion } from './weak-questions.ts'
import { type WeakWeights, unit } from './weights.ts'

export interface Weakness {
  readonly section: WeakSection
  readonly reason: WeakReason
  readonly chance: number
}

const sections = ['action', 'result'] as const

/** Weak marks by paragraph of the parsed text, for what `weaknesses` found. */
export function findWeakSections(analysis: Analysis, found: readonly (readonly Weakness[])[]): WeakMark[][] {
  const objected = analysis.sections.map(({ paragraphs }) => paragraphs.some(({ sentences }) => sentences.some(({ sentence }) => namesObjection(sentence))))
  return found.map((weak, index) =>
    weak.map(({ section, reason }) => {
      const paragraph = analysis.paragraphs[index] as ReadParagraph
      const sentence = reason === 'missing' ? undefined : weakest(paragraph, section, reason)
      const evidence = sentence ? storyEvidence(analysis.parsed, sentence) : null
      const acts = sentence?.owner === 'i' || sentence?.owner === 'we'
      return { section, reason, evidence, question: weakQuestion({ section, reason, acts, objected: objected[paragraph.section] === true }, evidence?.quote ?? null) }
    }),
  )
}

/**
 * What is weak in each paragraph. Paragraphs that miss a result one after the other miss the same one; an ECQ that tells none
 * at all misses it in its last. Nothing is beside a challenge that nobody stated.
 */
export function weaknesses({ paragraphs, sections: ecqs }: Analysis, weights: WeakWeights): Weakness[][] {
  const found = paragraphs.map((paragraph) =>
    sections.flatMap((section): Weakness[] => {
      const chance = weakChanceOf(paragraph, weights, section)
      const reason = chance * unit >= weights[section].threshold ? reasonOf(paragraph, weights, section) : undefined
      return reason ? [{ section, reason, chance }] : []
    }),
  )
  for (const ecq of ecqs) {
    for (const { index } of ecq.paragraphs) found[index] = (found[index] as Weakness[]).filter(({ reason, section }) => reason !== 'not-aligned' || isBeside(ecq, section))
    ecq.paragraphs.forEach(({ index }, i) => {
      const next = ecq.paragraphs[i + 1]
      if (next && missesResult(found[next.index])) found[index] = (found[index] as Weakness[]).filter(({ reason }) => reason !== 'missing')
    })
    const last = ecq.paragraphs.at(-1)
    if (!last || !lacksResult(ecq)) continue
    const kept = (found[last.index] as Weakness[]).filter(({ section }) => section !== 'result')
    found[last.index] = [...kept, { section: 'result', reason: 'missing', chance: 1 }]
  }
  return found
}

const missesResult = (weak: readonly Weakness[] | undefined): boolean => weak?.some(({ reason }) => reason === 'missing') === true

/** A challenge was stated, and where a deed is to be beside it, what came of the deeds is not of its matter either. */
const isBeside = ({ paragraphs }: ReadSection, section: WeakSection): boolean =>
  paragraphs.some(({ sentences }) => sentences.some(({ sentence }) => sentence.part === 'challenge')) && (section === 'result' || !paragraphs.some(({ matter }) => matter.result >= sameMatter))

/** A story with deeds and not one sentence that is likely to tell a result. */
const lacksResult = ({ sides, paragraphs }: ReadSection): boolean =>
  sides.action.mass >= 1 && sides.result.mass < 1 && !paragraphs.some(({ sentences }) => sentences.some(({ sentence }) => sentence.part === 'result'))

/** The chance that a section of a paragraph is weak; 0 where the paragraph itself gives the lie to the likeliest reason. */
export function weakChanceOf(paragraph: ReadParagraph, weights: WeakWeights, section: WeakSection): number {
  if (paragraph.weakRow.length === 0) return 0
  const first = ranked(paragraph, weights, section)[0] as WeakReason
  const chance = weakChance(paragraph.weakRow, weights, section)
  const beside = first === 'not-aligned' && (isOfTheMatter(paragraph, section) || chance < besideChance[section])
  const refuted = beside || (first === 'technical-not-executive' && directsOthers(paragraph)) || (section === 'action' && unsupported.has(first) && toldInDetail(paragraph))
  return refuted || isMeasured(paragraph, section, first) ? 0 : chance
}

const directsOthers = ({ sentences }: ReadParagraph): boolean => sentences.some(({ sentence }) => isExecutiveAct(sentence))

/** The writer has set the measure right behind the sentence that would be held up as lacking it. */
function isMeasured(paragraph: ReadParagraph, section: WeakSection, reason: WeakReason): boolean {
  const sentence = section === 'result' && unmeasured.has(reason) ? weakest(paragraph, section, reason) : undefined
  return sentence !== undefined && measuredBehind(paragraph, sentence)
}

const unmeasured: ReadonlySet<WeakReason> = new Set(['no-measure', 'output-not-outcome'])

/** Of the sections labelled as beside the challenge nearly all share less of their matter with it. */
const sameMatter = 1 / 3

/** Words tell little of whether a deed or a result is beside the challenge: what is only somewhat likely to be so was a mistake wherever it was met. */
const besideChance: Readonly<Record<WeakSection, number>> = { action: 1 / 2, result: 0.4 }

/** As a whole; or one deed takes up the challenge in its own words, which is how an answer to it begins. */
const isOfTheMatter = ({ matter, nearestDeed }: ReadParagraph, section: WeakSection): boolean => matter[section] >= sameMatter || (section === 'action' && nearestDeed >= 1 / 2)

/** Reasons that deeds of the writer's, told in detail, speak against; that they are beside the challenge is then mostly a mistake. */
const unsupported: ReadonlySet<WeakReason> = new Set(['thin', 'we-not-i', 'duty-not-deed', 'not-aligned'])

/** The chance that a row of features stands for. */
export function weakChance(row: readonly number[], weights: WeakWeights, section: WeakSection): number {
  return 1 / (1 + Math.exp(-score(row, weights[section].weak)))
}

/** The likeliest reason that the sentences bear out. */
const reasonOf = (paragraph: ReadParagraph, weights: WeakWeights, section: WeakSection): WeakReason | undefined =>
  ranked(paragraph, weights, section).find((reason) => isBorneOut(paragraph, section, reason))

function ranked({ weakRow }: ReadParagraph, weights: WeakWeights, section: WeakSection): WeakReason[] {
  const reasons: readonly WeakReason[] = weakReasons[section]
  const scores = reasons.map((reason, i) => ({ reason, score: score(weakRow, weights[section].reasons[i] ?? []) }))
  return scores.sort((a, b) => b.score - a.score).map(({ reason }) => reason)
}

function isBorneOut(paragraph: ReadParagraph, section: WeakSection, reason: WeakReason): boolean {
  const { sentences } = paragraph
  if (reason === 'technical-not-executive' && directsOthers(paragraph)) return false
  if (reason === 'not-aligned' && isOfTheMatter(paragraph, section)) return false
  if (reason === 'missing') return !sentences.some(({ sentence }) => sentence.part === 'result')
  return sentences.some(({ sentence }) => (sentence.chances[parts.indexOf(section)] as number) > 0.2 && fits(sentence, reason))
}

/** False where the sentence itself gives the lie to the reason. */
function fits(sentence: LabelledSentence, reason: WeakReason): boolean {
  if (reason === 'we-not-i') return sentence.owner !== 'i'
  if (reason === 'no-measure') return !hasFigure(sentence)
  if (reason === 'no-baseline') return hasFigure(sentence) && !sentence.moved
  return true
}

function score(row: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] ?? 0)
  return sum / unit
}

/** The sentence that shows the weakness best: likely of that part, without the writer's own deed or a figure. */
function weakest({ sentences }: ReadParagraph, section: WeakSection, reason: WeakReason): LabelledSentence | undefined {
  let best: LabelledSentence | undefined
  let most = 0
  for (const { sentence } of sentences) {
    if (!fits(sentence, reason)) continue
    const likely = sentence.chances[parts.indexOf(section)] as number
    const vague = Math.min(3, sentence.cues[cueNames.indexOf('vague')] as number)
    const bare = section === 'action' ? sentence.owner !== 'i' : !hasFigure(sentence)
    const weight = (likely + 0.05) * (1 + vague / 2 + (bare ? 1 : 0))
    if (weight > most) {
      most = weight
      best = sentence
    }
  }
  return best
}
