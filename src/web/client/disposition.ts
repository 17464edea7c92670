/** What the board decided, in a sentence or two. */
import type { Panel } from '../../ecq/review.ts'
import { refusalWords } from '../../ecq/verdict-words.ts'
import type { Told } from './state.ts'
import { ecqTitle } from './titles.ts'

export function disposition(told: Told, { disposition: { outcome, refused, resubmitWithinBusinessDays } }: Panel): string {
  if (outcome === 'approve') return Object.keys(told.ecqs ?? {}).length > 1 ? 'Approve: every ECQ is certified.' : 'Approve: this ECQ is certified.'
  const days = resubmitWithinBusinessDays === null ? '' : ` The published rule gives ${resubmitWithinBusinessDays} business days to resubmit.`
  return `${refusalWords(told.kind, outcome, refused.map((id) => ({ title: ecqTitle(told, id), wordsMissing: told.ecqs?.[id]?.wordsMissing })))}${days}`
}
