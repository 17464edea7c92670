/** Says in words what seats answered that were asked more than once. */
import type { Seat, Vote } from './review.ts'

/** One sentence for each seat and ECQ whose answers certified at one time and refused at another. */
export const unstableVotes = (seats: readonly Seat[], titleOf: (ecq: string) => string): string[] =>
  told(seats, ({ stable }) => !stable, (seat, ecq, { votes }) => {
    const certified = votes.filter(({ certify }) => certify).length
    return `${seat} is unstable on ${titleOf(ecq)}: asked ${votes.length} times, it certified ${certified} ${certified === 1 ? 'time' : 'times'} and refused ${votes.length - certified}. Read its vote as open.`
  })

/** One sentence for each seat and ECQ whose answers agree on certifying but not on the rating. */
export const unevenRatings = (seats: readonly Seat[], titleOf: (ecq: string) => string): string[] =>
  told(seats, ({ stable, spread }) => stable && spread > 0, (seat, ecq, { votes, spread }) =>
    `${seat} was asked ${votes.length} times about ${titleOf(ecq)} and rated it ${votes.map(({ rating }) => rating.replaceAll('-', ' ')).join(', ')}: ${spread === 1 ? 'one step' : 'two steps'} apart, ${votes[0]?.certify ? 'certified' : 'refused'} every time.`)

type Repeated = NonNullable<Vote['repeated']>

const told = (seats: readonly Seat[], which: (repeated: Repeated) => boolean, say: (seat: string, ecq: string, repeated: Repeated) => string): string[] =>
  seats.flatMap(({ seat, votes }) => Object.entries(votes).flatMap(([ecq, { repeated }]) => (repeated && which(repeated) ? [say(seat, ecq, repeated)] : [])))
