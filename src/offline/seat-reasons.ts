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
    const fault = groups.filter((one) => one !== first).flatMap((one) => pools.against[one][0] ?? (tally(story, one).good ? [] : tally(story, one).reason))[0]
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
  const said = (part: number, whole: number, [things, one, many]: readonly [string, string, string]): Balance => ({
    good: part > whole / 2 || (first === 'result' && part > 0 && part * 2 === whole),
    reason: { text: counted(part, whole, [things, part === 1 && whole > 2 ? one : many]), evidence: null },
  })
  if (first === 'action') return said(actions.filter(({ owner }) => owner === 'i').length, actions.length, ['sentences of action', "tells the candidate's own deed", "tell the candidate's own deed"])
  if (first === 'result') return said(measured.length, results.length, ['sentences of result', 'carries a figure', 'carry a figure'])
  const shown = new Set(group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).filter(({ grade }) => grade === 'shown').map(({ id }) => id))
  const own = findEcq(analysis.framework, group.ecq)?.competencies ?? []
  return said(own.filter(({ id }) => shown.has(id)).length, own.length, ['competencies that belong here', 'was found to be shown', 'were found to be shown'])
}

function counted(part: number, whole: number, [things, verb]: readonly [string, string]): string {
  if (whole === 0) return `No ${things} were found.`
  return part * 2 === whole ? `As many of the ${things} ${verb} as not.` : `${shareOf(part, whole)} of the ${things} ${verb}.`
}

/** In words, so that no figure is said that the draft does not hold. */
function shareOf(part: number, whole: number): string {
  if (part === 0) return 'None'
  if (part === whole) return 'All'
  if (part === 1) return 'Only one'
  return part * 2 > whole ? 'Most' : 'Only a minority'
}

const subjects: Readonly<Record<SeatGroup, string>> = { action: 'the deeds told here', result: 'the results told here', scope: 'the reach and the competencies told here' }

const enough = (first: SeatGroup): string => `Taken together, ${subjects[first]} weigh as much as what boards usually certify.`

/** A seat that refuses without a fault in what it weighs first says which fault beside that it refuses for. */
function elsewhere(first: SeatGroup, fault: Reason | undefined): string {
  if (fault === undefined) return `Taken together, ${subjects[first]} weigh less than what boards usually certify.`
  const sound = first === 'action' ? 'the way the deeds are told' : subjects[first]
  return `No fault was found in ${sound}; what keeps it from being certified is this: ${fault.text.charAt(0).toLowerCase()}${fault.text.slice(1)}`
}
