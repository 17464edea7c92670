/** How much of a reviewed draft is left to mend, so that among many drafts one can tell which to open first. Pure. */
import type { Triage } from '../ecq/triage.ts'
import { many } from '../text/many.ts'
import { ratingWord } from './review-words.ts'
import type { LeftToMend } from './table-row.ts'

type Figures = Pick<Triage, 'outcome' | 'refused' | 'ratings' | 'errors' | 'warnings' | 'spread' | 'words'>

/** The measure in one sentence, for wherever it is shown. */
export const leftToMendMeans =
  'Left to mend: much where the simulated board disapproves or rates the one ECQ of a statement as not met, some where it refuses an ECQ or a published rule is broken, little where only warnings or torn seats are left, nothing where not even these are.'

/** Within a level the one with more ECQs refused is more pressing, not met counting twice as much as borderline; then the one with more errors, then with more warnings for its length. */
export function leftToMend(figures: Figures): LeftToMend {
  const { ratings, refused, errors, warnings, words } = figures
  const level = levelOf(figures)
  const refusals = refused.reduce((sum, id) => sum + (ratings[id] === 'does-not-meet' ? 2 : 1), 0)
  const density = Math.round((1000 * warnings) / Math.max(words, 1))
  return { level, why: whyOf(figures), rank: ((levels.indexOf(level) * 11 + Math.min(refusals, 10)) * 100 + Math.min(errors, 99)) * 100 + Math.min(density, 99) }
}

const levels = ['nothing', 'little', 'some', 'much'] as const satisfies readonly LeftToMend['level'][]

function levelOf({ outcome, refused, ratings, errors, warnings, spread }: Figures): LeftToMend['level'] {
  if (outcome === 'disapprove' || ratingOfOne(ratings) === 'does-not-meet') return 'much'
  if (refused.length > 0 || errors > 0) return 'some'
  return warnings > 0 || spread > 1 ? 'little' : 'nothing'
}

function whyOf({ refused, ratings, errors, warnings, spread }: Figures): string {
  const judged = Object.keys(ratings).length
  const rated = ratingOfOne(ratings)
  const parts = [
    refused.length === 0 ? '' : rated === undefined ? `${refused.length} of ${judged} ECQs refused` : rated === 'meets' ? 'refused' : ratingWord(rated),
    errors === 0 ? '' : many(errors, 'error'),
    spread > 1 ? 'torn seats' : '',
    refused.length === 0 && errors === 0 && warnings > 0 ? many(warnings, 'warning') : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'no error, no warning' : parts.join(', ')
}

/** Undefined for a draft of several ECQs. */
function ratingOfOne(ratings: Figures['ratings']): Figures['ratings'][string] | undefined {
  const [first, ...rest] = Object.values(ratings)
  return rest.length === 0 ? first : undefined
}
