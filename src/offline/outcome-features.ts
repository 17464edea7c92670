/** How much a sentence cries for a measure, and of which family. */
import type { Finding } from '../ecq/finding.ts'
import { families, parts } from '../ecq/kind.ts'
import { overlaps } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import type { ReadParagraph, ReadSection } from './analysis.ts'
import { cueMatcher } from './cue-matcher.ts'
import type { HitSentence } from './competency-features.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { cueNames } from './sentence-facts.ts'
import { measures } from './words/measures.ts'
import { weaknessNames } from './weakness-counts.ts'
import type { WeaknessList } from './words/weakness.ts'

const matchFamily = cueMatcher(families.map((family) => measures[family].words))
const matchTelling = cueMatcher(families.map((family) => measures[family].telling))

export const outcomeFeatureNames = [
  'bias', 'result', 'action', 'other', 'result without figure', 'action without figure', 'figure', 'moved', 'praise', 'output', 'vague', 'passive', 'writer acts', 'group acts', 'short',
  'weak action', 'weak result', 'result in weak result', 'bare result in weak result', 'bare action in weak action', 'last paragraph', 'praise in bare result', 'output in result',
  'present in result', 'figured results in ECQ', 'helper', 'years',
  'found without measure', 'found as output', 'found passive', 'found weak verb', 'found elsewhere in paragraph',
] as const

const found = ['no-measure', 'output-not-outcome', 'passive-action', 'weak-verb']

/** What is known of a sentence's paragraph: the chances of being weak, its place, and the findings on it. */
export interface OutcomePlaceFacts {
  readonly action: number
  readonly result: number
  readonly last: boolean
  readonly findings: readonly Finding[]
}

/** The row of one sentence. */
export function outcomeRow({ sentence, weakness }: HitSentence, section: ReadSection, weak: OutcomePlaceFacts): number[] {
  const { chances, figures, money, percents, moved, owner, cues, from, to, present, years } = sentence
  const result = chances[parts.indexOf('result')] as number
  const action = chances[parts.indexOf('action')] as number
  const bare = figures + money + percents === 0 ? 1 : 0
  const count = (name: WeaknessList): number => Math.min(3, weakness[weaknessNames.indexOf(name)] as number)
  const vague = Math.min(3, cues[cueNames.indexOf('vague')] as number)
  return [
    1, result, action, chances[parts.indexOf('other')] as number, result * bare, action * bare, 1 - bare, moved ? 1 : 0, count('praise'), count('output'), vague,
    owner === 'passive' ? 1 : 0, owner === 'i' ? 1 : 0, owner === 'we' ? 1 : 0, to - from < 12 ? 1 : 0,
    weak.action, weak.result, result * weak.result, result * bare * weak.result, action * bare * weak.action, weak.last ? 1 : 0, count('praise') * result * bare,
    count('output') * result, present > 0 ? result : 0, Math.min(4, section.sides.result.measured.filter(Boolean).length), count('helper') * action, years > 0 ? 1 : 0,
    ...found.map((ruleId) => (weak.findings.some((finding) => finding.ruleId === ruleId && overlaps(finding, sentence)) ? 1 : 0)),
    weak.findings.some(({ ruleId, start }) => (ruleId === 'no-measure' || ruleId === 'output-not-outcome') && (start < sentence.start || start >= sentence.end)) ? 1 : 0,
  ]
}

export const familyFeatureNames = ['words of the sentence', 'words of the paragraph', 'words of the ECQ'] as const

/** A row for every family, in the order of `families`. */
export function familyRows(sentence: LabelledSentence, paragraph: ReadParagraph, section: ReadSection): number[][] {
  const own = familyCounts([sentence])
  const near = familyCounts(paragraph.sentences.map((one) => one.sentence))
  const wide = familyCounts(section.paragraphs.flatMap(({ sentences }) => sentences.map((one) => one.sentence)))
  const total = wide.reduce((sum, count) => sum + count, 1)
  return families.map((_, i) => [Math.log1p(own[i] as number), Math.log1p(near[i] as number), (5 * (wide[i] as number)) / total])
}

/** How many words of the sentence leave little doubt about the family, in the order of `families`. */
export function tellingWords({ passage: { tokens }, from, to }: LabelledSentence): number[] {
  const counts = families.map(() => 0)
  // The Budget Office tells nothing of a budget.
  const words = tokens.words.slice(from, to).map((word, at) => (at > 0 && ((tokens.marks[from + at] as number) & Mark.capital) > 0 ? '' : word))
  matchTelling(words, 0, words.length, (list) => ((counts[list] as number)++))
  return counts
}

function familyCounts(sentences: readonly LabelledSentence[]): number[] {
  const counts = families.map(() => 0)
  for (const { passage, from, to } of sentences) matchFamily(passage.tokens.words, from, to, (list) => ((counts[list] as number)++))
  return counts
}
