/** Finds the paragraphs whose actions or results are weak, says why, and asks for what would mend them. */
import { type WeakReason, type WeakSection, parts, weakReasons } from '../ecq/kind.ts'
import type { WeakMark } from '../ecq/review.ts'
import type { Analysis, ReadParagraph, ReadSection } from './analysis.ts'
import { evidenceOf } from './evidence.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { cueNames } from './sentence-facts.ts'
import { weakQuestion } from './weak-questions.ts'
import { type WeakWeights, unit } from './weights.ts'

export interface Weakness {
  readonly section: WeakSection
  readonly reason: WeakReason
  readonly chance: number
}

const sections = ['action', 'result'] as const

/** Weak marks by paragraph of the parsed text, for what `weaknesses` found. */
export function findWeakSections(analysis: Analysis, found: readonly (readonly Weakness[])[]): WeakMark[][] {
  return found.map((weak, index) =>
    weak.map(({ section, reason }) => {
      const sentence = reason === 'missing' ? undefined : weakest(analysis.paragraphs[index] as ReadParagraph, section)
      const evidence = sentence ? evidenceOf(analysis.parsed, sentence) : null
      return { section, reason, evidence, question: weakQuestion(section, reason, evidence?.quote ?? null) }
    }),
  )
}

/** What is weak in each paragraph. An ECQ that tells no result at all misses it in its last paragraph. */
export function weaknesses({ paragraphs, sections: ecqs }: Analysis, weights: WeakWeights): Weakness[][] {
  const found = paragraphs.map(({ weakRow }) =>
    weakRow.length === 0 ? [] : sections.flatMap((section): Weakness[] => {
      const chance = weakChance(weakRow, weights, section)
      return chance * unit >= weights[section].threshold ? [{ section, reason: reasonOf(weakRow, weights, section), chance }] : []
    }),
  )
  for (const ecq of ecqs) {
    const last = ecq.paragraphs.at(-1)
    if (!last || !lacksResult(ecq)) continue
    const kept = (found[last.index] as Weakness[]).filter(({ section }) => section !== 'result')
    found[last.index] = [...kept, { section: 'result', reason: 'missing', chance: 1 }]
  }
  return found
}

/** A story with deeds and not one sentence that is likely to tell a result. */
const lacksResult = ({ sides, paragraphs }: ReadSection): boolean =>
  sides.action.mass >= 1 && sides.result.mass < 1 && !paragraphs.some(({ sentences }) => sentences.some(({ sentence }) => sentence.part === 'result'))

/** The chance that a section of a paragraph is weak. */
export function weakChance(row: readonly number[], weights: WeakWeights, section: WeakSection): number {
  return 1 / (1 + Math.exp(-score(row, weights[section].weak)))
}

function reasonOf(row: readonly number[], weights: WeakWeights, section: WeakSection): WeakReason {
  const reasons: readonly WeakReason[] = weakReasons[section]
  const scores = reasons.map((_, i) => score(row, weights[section].reasons[i] ?? []))
  return reasons[scores.indexOf(Math.max(...scores))] as WeakReason
}

function score(row: readonly number[], weights: readonly number[]): number {
  let sum = 0
  for (let i = 0; i < row.length; i++) sum += (row[i] as number) * (weights[i] ?? 0)
  return sum / unit
}

/** The sentence that shows the weakness best: likely of that part, without the writer's own deed or a figure. */
function weakest({ sentences }: ReadParagraph, section: WeakSection): LabelledSentence | undefined {
  let best: LabelledSentence | undefined
  let most = 0
  for (const { sentence } of sentences) {
    const { owner, figures, money, percents, cues } = sentence
    const likely = sentence.chances[parts.indexOf(section)] as number
    const vague = Math.min(3, cues[cueNames.indexOf('vague')] as number)
    const bare = section === 'action' ? owner !== 'i' : figures + money + percents === 0
    const weight = (likely + 0.05) * (1 + vague / 2 + (bare ? 1 : 0))
    if (weight > most) {
      most = weight
      best = sentence
    }
  }
  return best
}
