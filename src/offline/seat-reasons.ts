/** Gives each seat its reasons on one ECQ, by its leaning, each with other words of the draft than the seats before it quoted. */
import type { OpenReason } from '../ecq/open-points.ts'
import type { Reason } from '../ecq/review.ts'
import { blame } from './blame.ts'
import type { Objection } from './objection.ts'
import { praise } from './praise.ts'
import type { SeatGroup } from './seat-features.ts'
import type { SeatStory } from './seat-story.ts'
import { seatTally } from './seat-tally.ts'
import { type ScoredVote, shortfalls } from './shortfall.ts'

export interface SeatVoice {
  readonly first: SeatGroup
  readonly certify: boolean
  /** its vote in numbers; null for one that was cast by plain tests */
  readonly scored: ScoredVote | null
}

const most = 4
const groups = ['action', 'result', 'scope'] as const

/** Reasons by seat: those that carry its vote first, then what speaks the other way. Each text begins with "For:" or "Against:". */
export function seatReasons(story: SeatStory, voices: readonly SeatVoice[]): OpenReason[][] {
  const against = byGroup(story, blame)
  const pools = { for: byGroup(story, praise), against }
  const used = new Set<string>()
  const own = voices.map(({ first, certify, scored }) => {
    const [side, other] = certify ? (['for', 'against'] as const) : (['against', 'for'] as const)
    const balance = seatTally(story, first)
    const carrying: OpenReason[] = taken(pools[side][first], used, 2)
    if (balance.good === certify && !carrying.some(({ text }) => text === balance.reason.text)) carrying.push(balance.reason)
    if (carrying.length === 0 && certify) carrying.push({ text: first === 'scope' && pools.for.scope.length === 0 ? 'What is told here reaches far enough, though no deed was found that shows a competency of this ECQ.' : `${subjects[first]} are enough, taken together.`, evidence: null })
    if (carrying.length === 0) carrying.push(borne(first, sharedObjection(story, first, against)) ?? unquoted(scored ? shortfalls(story, scored) : [], used) ?? light(first))
    const opposing = taken(pools[other][first], used, 1)
    if (opposing.length === 0 && balance.good !== certify) opposing.push(balance.reason)
    return { first, certify, side, carrying, opposing }
  })
  return own.map(({ first, certify, side, carrying, opposing }) => {
    const others = groups.filter((one) => one !== first).flatMap((one): readonly Reason[] => pools[side][one])
    const borrowed = carrying.length < 2 ? taken(others, used, 1) : []
    const [mine, theirs] = certify ? ['For', 'Against'] : ['Against', 'For']
    return [...[...carrying, ...borrowed].map((one) => prefixed(one, mine)), ...opposing.map((one) => prefixed(one, theirs))].slice(0, most)
  })
}

/** The first objection in what the seat does not weigh first that its vote may turn on. */
const sharedObjection = (story: SeatStory, first: SeatGroup, against: Readonly<Record<SeatGroup, readonly Objection[]>>): Objection | undefined =>
  groups.filter((one) => one !== first).flatMap((one) => against[one].find(({ slight }) => !slight) ?? (seatTally(story, one).good ? [] : seatTally(story, one).reason))[0]

const byGroup = <One extends Reason>(story: SeatStory, speak: Readonly<Record<SeatGroup, (story: SeatStory) => One[]>>): Record<SeatGroup, One[]> => ({
  action: speak.action(story),
  result: speak.result(story),
  scope: speak.scope(story),
})

/** The first `count` reasons whose quote, or whose words where there is none, nobody has used. */
function taken(pool: readonly Reason[], used: Set<string>, count: number): Reason[] {
  const found: Reason[] = []
  for (const reason of pool) {
    const key = reason.evidence ? String(reason.evidence.start) : reason.text
    if (found.length === count || used.has(key)) continue
    used.add(key)
    found.push(reason)
  }
  return found
}

const prefixed = ({ text, evidence, opening }: OpenReason, word = ''): OpenReason => ({ text: `${word}: ${text}`, evidence, opening })

const sound: Readonly<Record<SeatGroup, string>> = { action: 'The deeds hold up', result: 'The results hold up', scope: 'Reach and competencies hold up' }

/** A seat that refuses without an objection of its own says which one it shares. */
const borne = (first: SeatGroup, shared: Objection | undefined): Reason | undefined => (shared ? { text: `${sound[first]}, but ${shared.but}.`, evidence: null } : undefined)

/** The first that rests on no words, or on words that no seat has quoted. */
function unquoted(reasons: readonly OpenReason[], used: Set<string>): OpenReason | undefined {
  const found = reasons.find(({ evidence }) => evidence === null || !used.has(String(evidence.start)))
  if (found?.evidence) used.add(String(found.evidence.start))
  return found
}

const light = (first: SeatGroup): Reason => ({ text: `${subjects[first]} are too light to certify, taken together.`, evidence: null })

const subjects: Readonly<Record<SeatGroup, string>> = { action: 'The deeds told here', result: 'The results told here', scope: 'The reach and the competencies told here' }
