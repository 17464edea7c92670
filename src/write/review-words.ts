/** The words that every report of a review shares: titles, verdicts, the notice that the board is simulated. */
import { findEcq, frameworks, allCompetencies } from '../ecq/frameworks.ts'
import type { FrameworkId } from '../ecq/framework.ts'
import { fewestWords, isTooShort, tooShortWords } from '../ecq/too-short.ts'
import type { Kind } from '../ecq/kind.ts'
import type { Review } from '../ecq/review.ts'
import { refusalWords } from '../ecq/verdict-words.ts'

export const simulatedNotice = 'A simulated board: three seats of this program, not people, and no prediction of a real board.'

export const ecqTitle = (framework: FrameworkId, id: string): string => findEcq(frameworks[framework], id)?.title ?? id

export const competencyTitle = (framework: FrameworkId, id: string): string =>
  allCompetencies(frameworks[framework]).find((competency) => competency.id === id)?.title ?? id

const kindTitles: Readonly<Record<Kind, string>> = {
  statement: 'an ECQ statement',
  package: 'an ECQ package',
  resume: 'a resume',
  'accomplishment-record': 'an accomplishment record',
  answer: 'a spoken answer',
}
/** `an ECQ package`. */
export const kindWords = (kind: Kind): string => kindTitles[kind]

export const offlineWords = 'offline engine (no model asked, nothing sent anywhere)'

/** The engine, said as a person would. */
export const engineWords = ({ engine }: Review): string =>
  engine.name === 'offline' ? offlineWords : engine.models.map(({ provider, id }) => `${provider}:${id}`).join(', ')

/** The disposition in one sentence. */
export function dispositionWords(review: Review): string {
  const { panel, ecqs, framework } = review
  const { outcome, refused, resubmitWithinBusinessDays } = panel.disposition
  if (outcome === 'approve') return Object.keys(ecqs).length > 1 ? 'Approve: every ECQ is certified.' : 'Approve: this ECQ is certified.'
  const counted = { kind: review.kind, draft: { words: judgedWords(review) } }
  if (isTooShort(counted)) return `Not judged: this is ${tooShortWords(counted)}.`
  const days = resubmitWithinBusinessDays === null ? '' : ` To be resubmitted within ${resubmitWithinBusinessDays} business days.`
  return `${refusalWords(review.kind, outcome, refused.map((id) => ({ title: ecqTitle(framework, id), wordsMissing: ecqs[id]?.wordsMissing })))}${days}`
}

/** As the one ECQ was counted, so that no other count stands beside it. */
function judgedWords({ kind, draft, ecqs }: Review): number {
  const [only, ...others] = Object.values(ecqs)
  return only?.wordsMissing === undefined || others.length > 0 ? draft.words : fewestWords[kind] - only.wordsMissing
}

/** 0.634 as `63%`. */
export const percent = (share: number): string => `${Math.round(share * 100)}%`
