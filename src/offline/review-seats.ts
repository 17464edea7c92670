/** Lets three seats read each ECQ, each with its own leaning, and says what they would say before and in the talk. */
import { preliminaryOf, soundVote } from '../ecq/board.ts'
import type { Finding } from '../ecq/finding.ts'
import type { Kind, Rating } from '../ecq/kind.ts'
import type { OpenReason, OpenSeat, OpenVote } from '../ecq/open-points.ts'
import type { RetoldStory } from '../ecq/retold-stories.ts'
import type { CompetencyMark, Reason, WeakMark } from '../ecq/review.ts'
import { shortened } from '../ecq/shortened.ts'
import type { Analysis } from './analysis.ts'
import { competencyTable } from './competency-features.ts'
import type { EcqGroup } from './ecq-groups.ts'
import { evidenceFloor } from './evidence-floor.ts'
import type { Faulted } from './faulted.ts'
import { type Weakness, weakChanceOf } from './find-weak-sections.ts'
import { judgedWords } from './judged-words.ts'
import { type SeatGroup, type SeatView, seatRow } from './seat-features.ts'
import { type ResumeLines, resumeVerdict } from './resume-verdict.ts'
import { seatReasons } from './seat-reasons.ts'
import type { SeatStory } from './seat-story.ts'
import type { ScoredVote } from './shortfall.ts'
import { type StoryFacts, storyFacts } from './story-facts.ts'
import { toldInDetail } from './told-in-detail.ts'
import { type SeatWeights, type Weights, unit } from './weights.ts'

export interface SeatLeaning {
  readonly seat: string
  readonly first: SeatGroup
  readonly leaning: string
}

export const seats: readonly SeatLeaning[] = [
  { seat: 'Seat 1', first: 'action', leaning: 'What the candidate did, and whether it was the candidate who did it.' },
  { seat: 'Seat 2', first: 'result', leaning: 'What came of it, and whether it can be counted.' },
  { seat: 'Seat 3', first: 'scope', leaning: 'How far it reached, and which competencies it shows.' },
]

/** Each seat's verdict on one ECQ, by its number, and the numbers that it rests on. */
interface Judge {
  readonly verdict: (number: number) => Verdict
  readonly scored: (number: number) => ScoredVote | null
}

interface Verdict {
  readonly rating: Rating
  readonly certify: boolean
  /** a small change to the draft would turn it */
  readonly close?: true
}

/** Everything the seats look at; marks and findings by paragraph of the parsed text. */
export interface SeatInput {
  readonly analysis: Analysis
  readonly groups: readonly EcqGroup[]
  readonly kind: Kind
  readonly findings: readonly Finding[]
  readonly competencies: readonly (readonly CompetencyMark[])[]
  readonly weak: readonly (readonly WeakMark[])[]
  readonly weaknesses: readonly (readonly Weakness[])[]
  readonly faulted: Faulted
  readonly retold: readonly RetoldStory[]
  /** paragraphs whose example is too old to count */
  readonly outdated: ReadonlySet<number>
}

type RatedInput = Pick<SeatInput, 'analysis' | 'groups' | 'findings' | 'weaknesses'>

/** The seats' votes, each from its own reading. What holds too little to be judged does not meet, and every seat says so. */
export function reviewSeats(input: SeatInput, weights: Weights): OpenSeat[] {
  const rows = input.kind === 'resume' ? [] : seatRows(input, weights)
  const polls = input.groups.map((group, index) => poll(input, group, (facts) => {
    if (input.kind !== 'resume') return trainedJudge(rows[index] as number[], weights.seats)
    const lines = resumeLines(input, group, facts)
    return { verdict: (number) => resumeVerdict(lines, number), scored: () => null }
  }))
  return seats.map(({ seat, leaning }, number): OpenSeat => {
    const votes = Object.fromEntries(input.groups.map(({ ecq }, index) => [ecq, (polls[index] as OpenVote[])[number] as OpenVote]))
    return { seat, leaning, engine: 'offline', preliminary: preliminaryOf(input.kind, Object.values(votes)), votes }
  })
}

function resumeLines({ analysis: { framework }, competencies: marks, outdated, weaknesses }: SeatInput, group: EcqGroup, facts: StoryFacts): ResumeLines {
  const { competencies = [] } = framework.ecqs.find(({ id }) => id === group.ecq) ?? {}
  const shown = new Set(group.paragraphs.flatMap(({ index }) => (outdated.has(index) ? [] : (marks[index] ?? []))).flatMap(({ id, grade }) => (grade === 'shown' ? [id] : [])))
  return {
    facts,
    beneath: group.paragraphs.flatMap(({ index }) => weaknesses[index] ?? []).some(({ reason }) => beneath.has(reason)),
    shown: competencies.filter(({ id }) => shown.has(id)).length,
    competencies: competencies.length,
  }
}

/** One vote a seat on one ECQ. */
function poll(input: SeatInput, group: EcqGroup, judge: (facts: StoryFacts) => Judge): OpenVote[] {
  if (group.paragraphs.length === 0) return refusedBy(`Nothing in the draft was found under ${group.title}.`)
  const facts = storyFacts(group)
  const floor = evidenceFloor(facts, input.kind, judgedWords(input.analysis, group))
  if (floor?.readable === false) return refusedBy(floor.reason, floor.wordsMissing)
  const least = isTold(group, facts, group.paragraphs.flatMap(({ index }) => input.weaknesses[index] ?? []))
  const { verdict, scored } = judge(facts)
  const story = storyOf(input, group, facts)
  const spent = floor ? null : uncountedFor(story, input, group.ecq)
  const verdicts = seats.map((_, number) => (floor ? refused : raised(verdict(number), least)))
  const reasons = seatReasons(spent ? { ...story, outdated: [] } : story, seats.map(({ first }, number) => ({ first, certify: (verdicts[number] as Verdict).certify, scored: scored(number) })))
  const first = floor ?? spent
  return verdicts.map((own, number) => soundVote({ ...(spent ? uncounted(own) : own), reasons: [...(first ? [against(first.reason)] : []), ...(reasons[number] as OpenReason[])] }))
}

function storyOf({ analysis, groups, kind, findings, competencies, faulted, retold, outdated, weak: marks }: SeatInput, group: EcqGroup, facts: StoryFacts): SeatStory {
  const own = group.paragraphs.flatMap(({ index }) => marks[index] ?? [])
  const weak: SeatStory['weak'] = (paragraph, section) => (marks[paragraph] ?? []).some((mark) => mark.section === section)
  const old = findings.filter(({ ruleId, paragraph }) => ruleId === 'old-example' && paragraph !== null && outdated.has(paragraph) && group.paragraphs.some(({ index }) => index === paragraph))
  return {
    kind,
    analysis,
    group,
    facts,
    others: groups.flatMap((one) => (one === group || one.paragraphs.length === 0 ? [] : storyFacts(one).words)),
    faulted: (sentence) => outdated.has(sentence.paragraph) || faulted(sentence),
    competencies: competencies.map((own, index) => (outdated.has(index) ? [] : own)),
    marks: own,
    weak,
    outdated: old.map(({ start, end, quote }) => ({ start, end, quote })),
    retold: retold.filter(({ ecq, only }) => ecq === group.ecq && !only),
  }
}

const refused: Verdict = { rating: 'does-not-meet', certify: false }

const raised = (verdict: Verdict, told: boolean): Verdict => (told && verdict.rating === 'does-not-meet' ? { ...verdict, rating: 'borderline' } : verdict)

/** Why no story of the ECQ counts: another ECQ told it before, or all of it is too old; null where one is left. */
function uncountedFor({ facts, outdated: [oldest] }: SeatStory, { outdated, retold }: SeatInput, ecq: string): { readonly reason: string } | null {
  const copy = retold.find((story) => story.ecq === ecq && story.only)
  if (copy) return { reason: `This story is told under ${copy.under} already ("${shortened(copy.evidence.quote)}"). A board counts it once, and nothing else is told here.` }
  if (!oldest || !facts.own.every(({ paragraph }) => outdated.has(paragraph))) return null
  return { reason: `The only example is too old to count ("${shortened(oldest.quote)}"), and nothing newer is told here.` }
}

/** The published rules, whatever the weights say: a story counts under one ECQ and for ten years, and without one nothing is left to certify. */
const uncounted = ({ rating }: Verdict): Verdict => ({ rating: rating === 'meets' ? 'borderline' : rating, certify: false })

const against = (text: string): Reason => ({ text: `Against: ${text}`, evidence: null })

const refusedBy = (text: string, wordsMissing?: number): OpenVote[] =>
  seats.map(() => ({ ...refused, ...(wordsMissing === undefined ? {} : { wordsMissing }), reasons: [against(text)] }))

/** Deeds of the writer's told in detail more than once, and a result in figures, at the level of an executive: too much for "does not meet". */
const isTold = ({ paragraphs }: EcqGroup, { measured }: StoryFacts, found: readonly Weakness[]): boolean =>
  measured.length > 0 && paragraphs.filter(toldInDetail).length >= 2 && !found.some(({ reason }) => beneath.has(reason))

const beneath: ReadonlySet<string> = new Set(['technical-not-executive', 'low-impact', 'not-aligned'])

/** A row of features for each group. */
export function seatRows({ analysis, groups, findings, weaknesses }: RatedInput, weights: { readonly weak: Weights['weak']; readonly competencies: Pick<Weights['competencies'], 'threshold'> }): number[][] {
  const table = competencyTable(analysis.framework)
  const chances = analysis.paragraphs.map((paragraph) => ({
    action: weakChanceOf(paragraph, weights.weak, 'action'),
    result: weakChanceOf(paragraph, weights.weak, 'result'),
  }))
  return groups.map((group) => {
    const own = findings.filter(({ ecq, paragraph }) => ecq === group.ecq || (paragraph !== null && group.paragraphs.some(({ index }) => index === paragraph)))
    const view: SeatView = { group, weak: weaknesses, chances, findings: own, table, threshold: weights.competencies.threshold / unit }
    return seatRow(view)
  })
}

/** What seat `number` makes of one row. */
function seatVerdict(row: readonly number[], { certify, borderline, threshold, borderlineThreshold = unit / 2 }: SeatWeights, number: number): Verdict {
  const certified = chance(row, certify[number] ?? []) * unit >= threshold
  if (certified) return { rating: 'meets', certify: true }
  return { rating: chance(row, borderline[number] ?? []) * unit >= borderlineThreshold ? 'borderline' : 'does-not-meet', certify: false }
}

function trainedJudge(row: readonly number[], weights: SeatWeights): Judge {
  const verdict = (number: number): Verdict => trainedVerdict(row, weights, number)
  const scored = (number: number): ScoredVote => {
    const own = weights.certify[number] ?? []
    return { row, weights: own, certifies: (other) => chance(other, own) * unit >= weights.threshold, close: verdict(number).close === true }
  }
  return { verdict, scored }
}

/** The verdict, and whether it is a close call. */
function trainedVerdict(row: readonly number[], weights: SeatWeights, number: number): Verdict {
  const close = Math.abs(chance(row, weights.certify[number] ?? []) * unit - weights.threshold) <= closest
  return { ...seatVerdict(row, weights, number), ...(close ? { close } : {}) }
}

/** Hundredths: of a hundred sentences struck from narratives near the threshold, ninety moved the chance by less. */
const closest = 6

/** The chance that a row's score stands for. */
export const chance = (row: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / unit))
