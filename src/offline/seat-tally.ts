/** What a seat counts in an ECQ, whatever it votes, said in words: no figure is said that the draft does not hold. */
import { isBareDuty } from '../ecq/bare-duty.ts'
import { findEcq } from '../ecq/frameworks.ts'
import { listed } from '../text/listed.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { type Objection, plainObjection } from './objection.ts'
import type { SeatGroup } from './seat-features.ts'
import type { SeatStory } from './seat-story.ts'

export interface SeatTally {
  /** the count speaks for the ECQ */
  readonly good: boolean
  readonly reason: Objection
}

/** How many of the deeds are the candidate's, how many results carry a figure, how many of the ECQ's competencies are shown. */
export function seatTally(story: SeatStory, group: SeatGroup): SeatTally {
  const { actions, results, measured } = story.facts
  if (group === 'scope') return competencyTally(story)
  if (group === 'action' && isDutiful(actions)) return { good: false, reason: plainObjection('What the candidate does here is told as duties, at no one time.') }
  const [part, whole] = group === 'action' ? [actions.filter(({ owner }) => owner === 'i').length, actions.length] : [measured.length, results.length]
  const good = part > whole / 2 || (group === 'result' && part > 0 && part * 2 === whole)
  return { good, reason: plainObjection(counts[group][shareOf(part, whole)]) }
}

/** Of the writer's deeds at least half are told in the present, or only name a duty. */
function isDutiful(actions: readonly LabelledSentence[]): boolean {
  const own = actions.filter(({ owner }) => owner === 'i')
  const duties = own.filter(({ past, passage, from, to }) => past === 0 || isBareDuty(passage, from, to))
  return own.length > 0 && duties.length * 2 >= own.length
}

type Share = 'nothing' | 'none' | 'one' | 'few' | 'half' | 'most' | 'all'

const counts: Readonly<Record<'action' | 'result', Readonly<Record<Share, string>>>> = {
  action: {
    nothing: 'No deed was found.',
    none: "None of the deeds is the candidate's own.",
    one: "Only one of the deeds is the candidate's own.",
    few: 'Most of the deeds are told of others, or of nobody.',
    half: 'Others, or nobody, act as often as the candidate.',
    most: "Most of the deeds are the candidate's own.",
    all: "All of the deeds are the candidate's own.",
  },
  result: {
    nothing: 'No result was found.',
    none: 'No result here carries a figure.',
    one: 'Only one result carries a figure.',
    few: 'Most of the results carry no figure.',
    half: 'As many results carry a figure as lack one.',
    most: 'Most of the results carry a figure.',
    all: 'Every result carries a figure.',
  },
}

function shareOf(part: number, whole: number): Share {
  if (whole === 0) return 'nothing'
  if (part === 0) return 'none'
  if (part === whole) return 'all'
  if (part * 2 === whole) return 'half'
  if (part === 1) return 'one'
  return part * 2 > whole ? 'most' : 'few'
}

/** How many are said by name when there are more. */
const mostNames = 3

function competencyTally({ analysis, group, competencies }: SeatStory): SeatTally {
  const marks = group.paragraphs.flatMap(({ index }) => competencies[index] ?? [])
  const shown = new Set(marks.filter(({ grade }) => grade === 'shown').map(({ id }) => id))
  const own = findEcq(analysis.framework, group.ecq)?.competencies ?? []
  const lacking = own.filter(({ id }) => !shown.has(id))
  if (lacking.length === 0) return { good: true, reason: plainObjection('Every competency that belongs here is shown.') }
  if (lacking.length * 2 < own.length) return { good: true, reason: plainObjection('Most competencies that belong here are shown.') }
  // What is claimed by name has an objection of its own.
  const unnamed = lacking.filter(({ id }) => !marks.some((mark) => mark.id === id))
  const titles = (unnamed.length > 0 ? unnamed : lacking).map(({ title }) => title)
  const [first, second, third] = titles
  const text = titles.length > mostNames ? `Most competencies that belong here have no deed, ${first}, ${second} and ${third} among them.` : `No deed was found that shows ${listed(titles, 'or')}.`
  return { good: false, reason: plainObjection(text) }
}
