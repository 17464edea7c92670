/** Says why a seat refuses an ECQ in which no fault was found: what pulled its vote down most, as far as the text bears it out, or what would help it most. */
import { findEcq } from '../ecq/frameworks.ts'
import { type OpenReason, markSaid, openPoints } from '../ecq/open-points.ts'
import { listed } from '../text/listed.ts'
import { tellsBeforeAndAfter } from './before-and-after.ts'
import { storyEvidence } from './evidence.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { findingGroups, seatFeatures } from './seat-features.ts'
import type { SeatStory } from './seat-story.ts'
import { hasFigure } from './story-facts.ts'

type Feature = (typeof seatFeatures)[number][0]

/** One seat's vote on one ECQ in numbers, as `seatFeatures` orders them. */
export interface ScoredVote {
  readonly row: readonly number[]
  readonly weights: readonly number[]
  /** whether the seat would certify such a row */
  readonly certifies: (row: readonly number[]) => boolean
  readonly close: boolean
}

/** What the text bears out, the heaviest first; the last one names no fault and holds of every ECQ. */
export function shortfalls(story: SeatStory, vote: ScoredVote): OpenReason[] {
  const heaviest = points.map((point) => ({ point, lost: point.features.reduce((sum, feature) => sum + lostBy(feature, vote), 0) })).filter(({ lost }) => lost > 0)
  return [...heaviest.sort((a, b) => b.lost - a.lost).flatMap(({ point }) => point.said(story, vote)), addition(story, vote)]
}

/** How far below its best one feature holds the score. */
function lostBy(feature: Feature, { row, weights }: ScoredVote): number {
  const at = indexOf(feature)
  const [value, weight] = [row[at] ?? 0, weights[at] ?? 0]
  return weight > 0 ? weight * (1 - value) : -weight * value
}

const indexOf = (feature: Feature): number => seatFeatures.findIndex(([name]) => name === feature)

/** What may be said where these features weigh; nothing where the text gives it the lie. */
interface Point {
  readonly features: readonly Feature[]
  readonly said: (story: SeatStory, vote: ScoredVote) => OpenReason[]
}

const markRules = { 'action findings': findingGroups.action, 'result findings': findingGroups.result, 'story findings': findingGroups.scope } as const satisfies Partial<Record<Feature, ReadonlySet<string>>>
const markFeatures = Object.keys(markRules) as (keyof typeof markRules)[]

const points: readonly Point[] = [
  { features: markFeatures, said: marked },
  { features: ['strong deeds'], said: unproven },
  { features: ['measured results'], said: bare },
  { features: ['before and after'], said: alone },
  { features: ['own covered', 'shown'], said: lacking },
  { features: ['share of other'], said: beside },
]

/** Marks of the rules that the seats count; of the kind that weighs most one is quoted. */
function marked({ analysis, group }: SeatStory, vote: ScoredVote): OpenReason[] {
  const found = group.paragraphs.flatMap(({ index }) => analysis.findings[index] ?? []).filter(({ quote }) => quote !== '')
  const counted = markFeatures.toSorted((a, b) => lostBy(b, vote) - lostBy(a, vote)).flatMap((feature) => found.filter(({ ruleId, severity }) => severity !== 'suggestion' && markRules[feature].has(ruleId)))
  const [first] = counted
  if (!first) return []
  const without = vote.row.map((value, at) => (markFeatures.some((feature) => indexOf(feature) === at) ? 0 : value))
  const [more, they, them] = counted.length > 1 ? [' and more', 'such marks weigh', 'them'] : ['', 'this mark weighs', 'it']
  return [{ text: `${markSaid(first)}${more}, and ${they} most in this vote${vote.certifies(without) ? `: without ${them} the vote would turn` : ''}.`, evidence: null, opening: { finding: first.id } }]
}

const fewestDeeds = 2

/** A paragraph of deeds in which no competency was found. */
function unproven({ analysis, group, competencies, faulted }: SeatStory): OpenReason[] {
  return group.paragraphs.flatMap(({ index, sentences }) => {
    const deeds = sentences.flatMap(({ sentence }) => (sentence.part === 'action' && sentence.owner === 'i' ? [sentence] : []))
    if (deeds.length < fewestDeeds || (competencies[index] ?? []).some(({ grade }) => grade === 'shown')) return []
    return pointAt(analysis, deeds.find((deed) => !faulted(deed)), 'unproven')
  })
}

function bare({ analysis, facts, faulted }: SeatStory): OpenReason[] {
  return pointAt(analysis, facts.results.find((one) => one.part === 'result' && one.owner !== 'i' && !hasFigure(one) && !faulted(one)), 'bare')
}

/** It tells how things stand now, in figures, and nothing to hold them against. */
function alone({ analysis, facts, faulted }: SeatStory): OpenReason[] {
  return pointAt(analysis, facts.measured.find((one) => one.part === 'result' && isLevel(one) && !tellsBeforeAndAfter(one) && !faulted(one)), 'alone')
}

/** "The average wait was 21 days": a figure right behind the verb. */
function isLevel({ passage, from, to, figures, percents }: LabelledSentence): boolean {
  const words = passage.tokens.words.slice(from, to)
  return figures + percents > 0 && words.some((word, at) => levels.has(word) && /^\d/.test(words[at + 1] ?? ''))
}

const levels: ReadonlySet<string> = new Set(['is', 'was', 'are', 'were', 'takes', 'took', 'averages', 'averaged', 'stands', 'stood'])

function lacking(story: SeatStory): OpenReason[] {
  const titles = unshown(story)
  return titles.length === 0 || titles.length > mostTitles ? [] : [{ text: `No deed was found that shows ${listed(titles, 'or')}.`, evidence: null }]
}

const mostTitles = 3

function unshown({ analysis, group, competencies }: SeatStory): string[] {
  const shown = new Set(group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).flatMap(({ id, grade }) => (grade === 'shown' ? [id] : [])))
  return (findEcq(analysis.framework, group.ecq)?.competencies ?? []).flatMap(({ id, title }) => (shown.has(id) ? [] : [title]))
}

/** Of the words; what goes to a closing line is no fault. */
const muchElse = 0.15

function beside({ analysis, facts, faulted }: SeatStory, { row }: ScoredVote): OpenReason[] {
  if ((row[indexOf('share of other')] ?? 0) < muchElse) return []
  const others = facts.sentences.filter((one) => one.part === 'other' && !one.title && !faulted(one)).toSorted((a, b) => b.to - b.from - (a.to - a.from))
  return pointAt(analysis, others[0], 'beside')
}

const pointAt = ({ parsed }: SeatStory['analysis'], sentence: LabelledSentence | undefined, point: keyof typeof openPoints): OpenReason[] =>
  sentence ? [{ text: openPoints[point].text, evidence: storyEvidence(parsed, sentence), opening: { point } }] : []

/** Whatever kind of addition the seat's score would gain most by. */
function addition(story: SeatStory, { row, weights, certifies, close }: ScoredVote): OpenReason {
  const [more = ''] = unshown(story)
  const kinds = [
    { words: `one more paragraph that tells a deed of the candidate's own step by step${more === '' ? '' : `, such as one that shows ${more}`}`, gains: { 'strong deeds': 1 / 4, shown: 1 / 6 } },
    { words: 'one more result told with its figure from before and its figure from after', gains: { 'measured results': 1 / 4, 'before and after': 1 / 8 } },
  ].map(({ words, gains }) => {
    const after = row.map((value, at) => Math.min(Math.max(1, value), value + ((gains as Partial<Record<Feature, number>>)[seatFeatures[at]?.[0] ?? 'bias'] ?? 0)))
    return { words, after, gain: after.reduce((sum, value, at) => sum + (value - (row[at] ?? 0)) * (weights[at] ?? 0), 0) }
  })
  const best = kinds.reduce((found, one) => (one.gain > found.gain ? one : found))
  const balance = close ? 'No one fault stands out; it is a close call between telling and refusing.' : 'No one fault stands out, and what is told is too light, taken together.'
  return { text: `${balance} ${certifies(best.after) ? 'Most likely to turn this vote' : 'What would help this vote most'} is ${best.words}.`, evidence: null }
}
