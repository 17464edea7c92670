/** What the board decided, in a sentence or two. */
import type { Panel } from '../../ecq/review.ts'
import type { Told } from './state.ts'
import { ecqTitle } from './titles.ts'

export function disposition(told: Told, { disposition: { outcome, refused, resubmitWithinBusinessDays } }: Panel): string {
  if (outcome === 'approve') return Object.keys(told.ecqs ?? {}).length > 1 ? 'Approve: every ECQ is certified.' : 'Approve: this ECQ is certified.'
  const names = refused.map((id) => ecqTitle(told, id)).join(', ')
  const days = resubmitWithinBusinessDays === null ? '' : ` The published rule gives ${resubmitWithinBusinessDays} business days to resubmit.`
  return `${outcome === 'rewrite' ? 'Rewrite' : 'Disapprove'}. Not certified: ${names}.${days}`
}
