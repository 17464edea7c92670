/** Asks one board member for a vote on one ECQ, evidence before rating. */
import { z } from 'zod'
import { soundVote } from '../../ecq/board.ts'
import { ratings } from '../../ecq/kind.ts'
import { inventedFacts } from '../../ecq/no-invention.ts'
import type { Reason, Vote } from '../../ecq/review.ts'
import { withSide } from '../../ecq/sort-reasons.ts'
import { locator } from '../locate.ts'
import { type Complaint, task } from '../task.ts'
import type { Unit } from '../unit.ts'

export const ReviewAsSeatOutput = z.object({
  evidence: z.array(z.object({ quote: z.string(), speaks: z.enum(['for', 'against']), proves: z.string() })),
  rating: z.enum([...ratings, 'cannot-tell']),
  certify: z.boolean(),
})

/** A seat that cannot tell does not certify. A seat without a single quote that stands has no reasons, and does not certify either. Reasons begin with "For: " or "Against: ", those that carry the vote first. */
export const reviewAsSeat = (unit: Unit) =>
  task({
    id: 'review-as-seat',
    input: z.object({ leaning: z.string() }),
    output: ReviewAsSeatOutput,
    settle: ({ evidence, rating, certify }) => {
      const locate = locator(unit)
      const complaints: Complaint[] = []
      const reasons: (Reason & { readonly speaks: 'for' | 'against' })[] = []
      for (const { quote, speaks, proves } of evidence) {
        const located = locate(quote)
        const invented = inventedFacts(proves, unit.known)
        if ('complaint' in located) complaints.push(located.complaint)
        else if (invented.length > 0) complaints.push({ says: `What it proves holds what the draft does not: ${invented.slice(0, 5).join(', ')}.`, quote: proves })
        else reasons.push({ text: proves, evidence: located.evidence, speaks })
      }
      const settled = { rating: rating === 'cannot-tell' ? ('borderline' as const) : rating, certify: certify && rating !== 'cannot-tell' && reasons.length > 0 }
      const carrying = settled.certify ? 'for' : 'against'
      const ordered = [...reasons.filter(({ speaks }) => speaks === carrying), ...reasons.filter(({ speaks }) => speaks !== carrying)]
      const value: Vote = soundVote({ ...settled, reasons: ordered.map(({ text, speaks, evidence: at }) => ({ text: withSide(speaks, text), evidence: at })) })
      return { value, dropped: complaints.length, complaints }
    },
  })
