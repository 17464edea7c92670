/** What speaks for an ECQ, by leaning: the writer's deeds, the results that can be counted, the competencies that are shown. */
import { isBareDuty } from '../ecq/bare-duty.ts'
import { allCompetencies, findEcq } from '../ecq/frameworks.ts'
import { parts } from '../ecq/kind.ts'
import type { Reason } from '../ecq/review.ts'
import { baselineOf } from './baseline.ts'
import { tellsBeforeAndAfter } from './before-and-after.ts'
import { storyEvidence } from './evidence.ts'
import { isClericalDeed } from './clerical-deed.ts'
import type { LabelledSentence } from './label-sentences.ts'
import type { SeatGroup } from './seat-features.ts'
import type { SeatStory } from './seat-story.ts'
import { weaknessCounts, weaknessNames } from './weakness-counts.ts'

/** Reasons for, the best first; never on a sentence that is faulted anywhere. */
export const praise: Readonly<Record<SeatGroup, (story: SeatStory) => Reason[]>> = { action: deeds, result: results, scope: shown }

function deeds({ analysis, facts, faulted, weak }: SeatStory): Reason[] {
  const sound = facts.actions.filter((one) => one.owner === 'i' && !faulted(one) && !isClericalDeed(one) && !isBareDuty(one.passage, one.from, one.to) && !weak(one.paragraph, 'action'))
  return best(sound, deedWeight).map((sentence) => ({ text: deedWords(sentence), evidence: storyEvidence(analysis.parsed, sentence) }))
}

/** By what its words hold: a decision, a figure, or a deed alone. */
function deedWords(sentence: LabelledSentence): string {
  const words = sentence.passage.tokens.words.slice(sentence.from, sentence.to)
  if (words.some((word, at) => decisions.has(word) && words[at - 1] === 'i')) return "The decision is the candidate's, and it is told."
  return sentence.money + sentence.percents > 0 || sentence.figures > 1 ? "The candidate's own deed, told with figures." : "The candidate's own deed, told so that it can be followed."
}

const decisions: ReadonlySet<string> = new Set(['decided', 'chose'])

function results({ analysis, facts, faulted }: SeatStory): Reason[] {
  const told = best(facts.measured.filter((one) => !faulted(one)), resultWeight)
  return told.flatMap((sentence) => {
    const text = resultWords(sentence, facts.sentences)
    return text === null ? [] : [{ text, evidence: storyEvidence(analysis.parsed, sentence) }]
  })
}

function resultWords(sentence: LabelledSentence, sentences: readonly LabelledSentence[]): string | null {
  if (tellsBeforeAndAfter(sentence)) return 'A before and an after: this result can be checked.'
  const before = baselineOf(sentence, sentences)
  if (before) return `This result can be held against ${before}, told before.`
  if (sentence.money > 0) return 'The result is counted in money.'
  return sentence.percents === 0 && countsActivity(sentence) ? null : 'The result has a figure that can be checked.'
}

/** "63 members", "nine meetings": what was held or issued, and not what it changed. */
const countsActivity = (sentence: LabelledSentence): boolean => (weaknessCounts(sentence)[weaknessNames.indexOf('output')] ?? 0) > 0

function shown({ analysis, group, facts, faulted, competencies }: SeatStory): Reason[] {
  const own = new Set(findEcq(analysis.framework, group.ecq)?.competencies.map(({ id }) => id))
  const seen = new Set<string>()
  const marks = group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).filter(({ id, grade }) => grade === 'shown' && own.has(id))
  return marks.toSorted((a, b) => b.confidence - a.confidence).flatMap(({ id, evidence }): Reason[] => {
    const sentence = facts.sentences.find(({ end }) => end === evidence.end)
    if (seen.has(id) || !sentence || faulted(sentence)) return []
    seen.add(id)
    const title = allCompetencies(analysis.framework).find((one) => one.id === id)?.title ?? id
    return [{ text: `This ${sentence.part === 'result' && sentence.owner !== 'i' ? 'result' : 'deed'} shows ${title}.`, evidence }]
  })
}

/** How many a seat may choose from. */
const kept = 6

const best = (sentences: readonly LabelledSentence[], weigh: (sentence: LabelledSentence) => number): LabelledSentence[] =>
  sentences.toSorted((a, b) => weigh(b) - weigh(a)).slice(0, kept)

const deedWeight = ({ chances, figures, money, names }: LabelledSentence): number =>
  (chances[parts.indexOf('action')] as number) * (1 + Math.min(2, figures + money) / 4 + Math.min(4, names) / 8)

const resultWeight = (sentence: LabelledSentence): number => {
  const { chances, money, percents } = sentence
  return (chances[parts.indexOf('result')] as number) * (1 + (tellsBeforeAndAfter(sentence) ? 1 : 0) + Math.min(2, money + percents) / 2)
}
