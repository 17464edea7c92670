/** Gives each seat its reasons on one ECQ, by its leaning, each with other words of the draft than the seats before it quoted. */
import { findEcq } from '../ecq/frameworks.ts'
import type { Reason } from '../ecq/review.ts'
import { blame } from './blame.ts'
import { praise } from './praise.ts'
import type { SeatGroup } from './seat-features.ts'
import type { SeatStory } from './seat-story.ts'

export interface SeatVoice {
  readonly first: SeatGroup
  readonly certify: boolean
}

const most = 4
const groups = ['action', 'result', 'scope'] as const

/** Reasons by seat: those that carry its vote first, then what speaks the other way. Each text begins with "For:" or "Against:". */
export function seatReasons(story: SeatStory, voices: readonly SeatVoice[]): Reason[][] {
  const pools = { for: byGroup(story, praise), against: byGroup(story, blame) }
  const used = new Set<string>()
  const own = voices.map(({ first, certify }) => {
    const [side, other] = certify ? (['for', 'against'] as const) : (['against', 'for'] as const)
    const balance = tally(story, first)
    const carrying = taken(pools[side][first], used, 2)
    if (balance.good === certify) carrying.push(balance.reason)
    const fault = groups.find((one) => one !== first && (pools.against[one].length > 0 || !tally(story, one).good))
    if (carrying.length === 0) carrying.push({ text: certify ? enough(first) : elsewhere(first, fault), evidence: null })
    const opposing = taken(pools[other][first], used, 1)
    if (opposing.length === 0 && balance.good !== certify) opposing.push(balance.reason)
    return { first, certify, side, carrying, opposing }
  })
  return own.map(({ first, certify, side, carrying, opposing }) => {
    const others = groups.filter((one) => one !== first).flatMap((one) => pools[side][one])
    const borrowed = carrying.length < 2 ? taken(others, used, 1) : []
    const [mine, theirs] = certify ? ['For', 'Against'] : ['Against', 'For']
    return [...[...carrying, ...borrowed].map((one) => prefixed(one, mine)), ...opposing.map((one) => prefixed(one, theirs))].slice(0, most)
  })
}

const byGroup = (story: SeatStory, speak: Readonly<Record<SeatGroup, (story: SeatStory) => Reason[]>>): Record<SeatGroup, Reason[]> => ({
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

const prefixed = ({ text, evidence }: Reason, word = ''): Reason => ({ text: `${word}: ${text}`, evidence })

interface Balance {
  readonly good: boolean
  readonly reason: Reason
}

/** What a seat counts, whatever it votes. */
function tally({ analysis, group, facts, competencies }: SeatStory, first: SeatGroup): Balance {
  const { actions, results, measured } = facts
  const said = (text: string, good: boolean): Balance => ({ good, reason: { text, evidence: null } })
  if (first === 'action') {
    const own = actions.filter(({ owner }) => owner === 'i').length
    return said(actions.length === 0 ? 'No sentence here tells an action.' : `Sentences of action that tell the candidate's own deed: ${own} of ${actions.length}.`, own > 0.6 * actions.length)
  }
  if (first === 'result') {
    return said(results.length === 0 ? 'No sentence here tells what came of it.' : `Sentences of result that carry a figure: ${measured.length} of ${results.length}.`, measured.length > 0.4 * results.length)
  }
  const shown = new Set(group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).filter(({ grade }) => grade === 'shown').map(({ id }) => id))
  const own = findEcq(analysis.framework, group.ecq)?.competencies ?? []
  const found = own.filter(({ id }) => shown.has(id)).length
  return said(`Competencies of this ECQ that this reading finds shown: ${found} of ${own.length}.`, found >= own.length / 2)
}

const subjects: Readonly<Record<SeatGroup, string>> = { action: 'the deeds told here', result: 'the results told here', scope: 'the reach and the competencies told here' }

const enough = (first: SeatGroup): string => `Taken together, ${subjects[first]} weigh as much as what boards usually certify.`

/** A seat that refuses without a fault in what it weighs first. */
function elsewhere(first: SeatGroup, fault: SeatGroup | undefined): string {
  if (fault === undefined) return `Taken together, ${subjects[first]} weigh less than what boards usually certify.`
  return `${capital(subjects[first])} can stand; ${subjects[fault]} keep it from being certified.`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
