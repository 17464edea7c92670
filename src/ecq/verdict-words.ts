/** Says ratings and verdicts in words. What held too little text was not judged, though no board could certify it. */
import { listed } from '../text/listed.ts'
import { many } from '../text/many.ts'
import type { Kind, Rating } from './kind.ts'
import type { Disposition, Seat, Vote } from './review.ts'

type Rated = Pick<Vote, 'rating' | 'wordsMissing'>

const words: Readonly<Record<Rating, string>> = { meets: 'meets', borderline: 'borderline', 'does-not-meet': 'does not meet' }

/** `does not meet`, or `not judged`. */
export const ratingWord = ({ rating, wordsMissing }: Rated): string => (wordsMissing === undefined ? words[rating] : 'not judged')

/** `borderline, not certified`, or `not judged, too short by 10 words`. */
export const verdictWords = (verdict: Rated & Pick<Vote, 'certify'>): string =>
  verdict.wordsMissing === undefined ? `${ratingWord(verdict)}, ${verdict.certify ? 'certified' : 'not certified'}` : `not judged, too short by ${many(verdict.wordsMissing, 'word')}`

/** How a seat leaned before the talk: `approve`, `discuss`, `disapprove`, or `not judged` where it had nothing to lean on. */
export const firstVoteWord = ({ preliminary, votes }: Pick<Seat, 'preliminary' | 'votes'>): string => (Object.values(votes).some(({ wordsMissing }) => wordsMissing === undefined) || Object.keys(votes).length === 0 ? preliminary : 'not judged')

export interface RefusedEcq {
  readonly title: string
  readonly wordsMissing?: number | undefined
}

/** `Rewrite: Leading People is not certified.` A spoken answer is not written again, and what is too short was not judged. */
export function refusalWords(kind: Kind | undefined, outcome: Disposition['outcome'], refused: readonly RefusedEcq[]): string {
  const [judged, short] = [false, true].map((unjudged) => refused.filter(({ wordsMissing }) => (wordsMissing !== undefined) === unjudged).map(({ title }) => title)) as [string[], string[]]
  const opening = kind === 'answer' ? 'Not certified: ' : `${outcome === 'rewrite' ? 'Rewrite' : 'Disapprove'}: `
  const said = judged.length === 0 ? '' : `${opening}${named(judged)}${kind === 'answer' ? '' : judged.length === 1 ? ' is not certified' : ' are not certified'}.`
  return [said, short.length === 0 ? '' : `Not judged, because too short: ${named(short)}.`].filter((one) => one !== '').join(' ')
}

/** Titles that have an "and" of their own stand apart by commas alone. */
const named = (titles: readonly string[]): string => (titles.some((title) => title.includes(' and ')) ? titles.join(', ') : listed(titles))
