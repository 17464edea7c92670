/** How far a reviewed draft is from being certified, so that among many drafts one can tell which to open first. Pure. */
import type { Rating } from './kind.ts'
import type { Disposition } from './review.ts'
import { many } from '../text/many.ts'

/** The most pressing first. */
export const risks = ['high', 'medium', 'low'] as const
export type Risk = (typeof risks)[number]

/** The measure in one sentence, for wherever it is shown. */
export const riskMeans =
  'Risk: high where the simulated board disapproves, or rates the one ECQ of a statement as not met; medium where it refuses an ECQ, its seats are torn, or a published rule is broken; low elsewhere.'

/** Figures of a review, as in its triage. */
export interface RiskFigures {
  readonly outcome: Disposition['outcome']
  readonly refused: readonly string[]
  readonly ratings: Readonly<Record<string, Rating>>
  /** refused without having been judged */
  readonly tooShort?: readonly string[] | undefined
  readonly errors: number
  readonly warnings: number
  readonly spread: number
  readonly words: number
}

export function riskOf({ outcome, refused, ratings, errors, spread }: Omit<RiskFigures, 'warnings' | 'words'>): Risk {
  if (outcome === 'disapprove' || ratingOfOne(ratings) === 'does-not-meet') return 'high'
  return refused.length > 0 || errors > 0 || spread > 1 ? 'medium' : 'low'
}

/** The reason in a few words, none of them the draft's. */
export function riskWhy({ refused, ratings, tooShort = [], errors, warnings, spread }: RiskFigures): string {
  const all = Object.keys(ratings).length
  const rated = ratingOfOne(ratings)
  const judged = refused.filter((id) => !tooShort.includes(id)).length
  const parts = [
    judged === 0 ? '' : rated === undefined ? `${judged} of ${all} ECQs refused` : rated === 'meets' ? 'refused' : rated.replaceAll('-', ' '),
    tooShort.length === 0 ? '' : rated === undefined ? `${tooShort.length} of ${all} ECQs too short to judge` : 'too short to judge',
    errors === 0 ? '' : many(errors, 'error'),
    spread > 1 ? 'torn seats' : '',
    refused.length === 0 && errors === 0 && warnings > 0 ? many(warnings, 'warning') : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no error, no warning' : parts.join(', ')
}

/** From the best. */
export const toldOutcomes = ['approve', 'rewrite', 'not judged', 'disapprove'] as const
type ToldOutcome = (typeof toldOutcomes)[number]
type Said = Pick<RiskFigures, 'outcome' | 'refused' | 'tooShort'>

/** What the simulated board said; it said nothing where all that it refused was too short to be judged. */
export const toldOutcome = ({ outcome, refused, tooShort = [] }: Said): ToldOutcome =>
  refused.length > 0 && refused.every((id) => tooShort.includes(id)) ? 'not judged' : outcome

const words: Readonly<Record<ToldOutcome, string>> = { approve: 'Approve', rewrite: 'Rewrite', 'not judged': 'Not judged', disapprove: 'Disapprove' }

/** The same where it stands alone. */
export const outcomeWord = (said: Said): string => words[toldOutcome(said)]

/** The higher, the more pressing; only the order means something. Of one risk, ECQs refused go first ("does not meet" counts twice), then errors, then warnings for the length. */
export function riskRank(figures: RiskFigures): number {
  const { ratings, refused, errors, warnings, words } = figures
  const refusals = refused.reduce((sum, id) => sum + (ratings[id] === 'does-not-meet' ? 2 : 1), 0)
  const density = Math.round((1000 * warnings) / Math.max(words, 1))
  const level = risks.length - risks.indexOf(riskOf(figures))
  return ((level * 11 + Math.min(refusals, 10)) * 100 + Math.min(errors, 99)) * 100 + Math.min(density, 99)
}

/** Undefined for a draft of several ECQs. */
function ratingOfOne(ratings: RiskFigures['ratings']): Rating | undefined {
  const [first, ...rest] = Object.values(ratings)
  return rest.length === 0 ? first : undefined
}
