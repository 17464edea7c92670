/** Puts ECQs side by side by what the stored review says of them, the weakest or the strongest first. */
import type { ChatState } from '../../../ecq/chat-state.ts'
import { ratings } from '../../../ecq/kind.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import { type Answer, answer } from '../answer-shape.ts'
import { listed } from '../../../text/listed.ts'
import { replies, say } from '../say.ts'
import { type Scene, ecqTitle } from '../scene.ts'
import { standingWords } from '../standing.ts'

interface Compared {
  readonly ecqs: readonly string[]
  readonly weakFirst: boolean
}

interface Standing {
  readonly ecq: string
  /** seats that certify it */
  readonly votes: number
  readonly weak: number
  /** place on the scale of ratings, what is too short to be judged behind them, then votes against, then weak sections: the more, the weaker */
  readonly faults: readonly [rating: number, refusals: number, weak: number]
}

const most = 3

/** By the rating, then by the votes, then by the sections that came out as weak; what is alike in all of these is said to be alike. */
export function compareEcqs(scene: Scene, review: Review, state: ChatState, { ecqs, weakFirst }: Compared): Answer {
  const all = written(review, ecqs)
  const sorted = all.toSorted((a, b) => (weakFirst ? byFaults(b, a) : byFaults(a, b)))
  const [first] = sorted
  if (!first || sorted.length < 2) return answer({ statements: [say('This review has no two ECQs to compare.'), ...ecqs.slice(0, 1).map((ecq) => say(standingWords(scene, ecq)))], quickReplies: replies('What should I mend first?'), state, ratings: ecqs.slice(0, 1), ...(ecqs[0] && review.ecqs[ecqs[0]] ? { about: { type: 'ecq', id: ecqs[0], framework: scene.framework.id } } : {}) })
  const alike = sorted.filter((one) => byFaults(one, first) === 0)
  const names = listed(alike.map(({ ecq }) => ecqTitle(scene, ecq)))
  const head = alike.length > 1 ? `${names} stand alike in this review${alike.length < sorted.length ? `, ${weakFirst ? 'behind' : 'before'} the rest` : ''}.` : `${names} stands ${weakFirst ? 'weakest' : 'strongest'} in this review.`
  const told = sorted.slice(0, Math.max(most, alike.length)).map((one) => say(`${standingWords(scene, one.ecq)}${review.ecqs[one.ecq]?.wordsMissing === undefined ? ` ${countsOf(one, review)}${reasonOf(review, one.ecq)}` : ''}`, { references: [{ type: 'ecq', id: one.ecq, framework: scene.framework.id }] }))
  return answer({
    statements: [say(head), ...told],
    quickReplies: replies(...(review.ecqs[first.ecq]?.certify === false ? [`What keeps ${ecqTitle(scene, first.ecq)} from certified?`] : []), 'Which sections are weak?', 'What should I mend first?'),
    state,
    ratings: sorted.slice(0, Math.max(most, alike.length)).map(({ ecq }) => ecq),
    about: { type: 'ecq', id: first.ecq, framework: scene.framework.id },
  })
}

/** Those that have a text, the weakest first. */
export const byWeakness = (review: Review, ecqs: readonly string[]): string[] => written(review, ecqs).toSorted((a, b) => byFaults(b, a)).map(({ ecq }) => ecq)

const written = (review: Review, ecqs: readonly string[]): Standing[] =>
  ecqs.filter((ecq) => review.ecqs[ecq] && review.paragraphs.some((paragraph) => paragraph.ecq === ecq)).map((ecq) => standingOf(review, ecq))

const byFaults = (a: Standing, b: Standing): number => a.faults.map((count, at) => count - (b.faults[at] ?? 0)).find((difference) => difference !== 0) ?? 0

function standingOf({ ecqs, panel, paragraphs }: Review, ecq: string): Standing {
  const votes = panel.seats.filter((seat) => seat.votes[ecq]?.certify).length
  const weak = paragraphs.filter((one) => one.ecq === ecq).reduce((sum, one) => sum + one.weak.length, 0)
  const rating = ecqs[ecq]?.wordsMissing === undefined ? ratings.indexOf(ecqs[ecq]?.rating ?? 'does-not-meet') : ratings.length
  return { ecq, votes, weak, faults: [rating, panel.seats.length - votes, weak] }
}

const countsOf = ({ votes, weak }: Standing, { panel }: Review): string => `${votes} of ${many(panel.seats.length, 'seat')} certify it; ${weak === 0 ? 'no section' : many(weak, 'section')} came out as weak.`

function reasonOf({ ecqs }: Review, ecq: string): string {
  const reason = ecqs[ecq]?.reasons[0]
  return reason ? ` ${reason.text}` : ''
}
