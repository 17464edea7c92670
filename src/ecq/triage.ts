/** How a reviewed draft stands, in a few figures for a table of many: what the board said, what is broken, how much is at risk. No word of the draft. */
import { z } from 'zod'
import { countSeverities } from './count-severities.ts'
import { ratings as ratingNames } from './kind.ts'
import { Disposition, type Review } from './review.ts'
import { riskMeans, riskOf, risks } from './risk.ts'
import { tooShortEcqs } from './too-short.ts'

const count = z.number().int().nonnegative()

export const Triage = z
  .object({
    risk: z.enum(risks).describe(riskMeans),
    outcome: Disposition.shape.outcome,
    refused: z.array(z.string()).describe('Ids of the ECQs that are not certified.'),
    ratings: z.record(z.string(), z.enum(ratingNames)),
    tooShort: z.array(z.string()).optional().describe('Ids of the ECQs that were refused without having been judged, for want of words; absent where there is none.'),
    errors: count,
    warnings: count,
    suggestions: count,
    spread: z.number().int().min(0).max(2).describe('How far the seats lie apart at most, in steps of the rating scale.'),
    rules: z.record(z.string(), count).describe('Findings by rule.'),
    missing: z.array(z.string()).describe('Competencies that nothing shows.'),
    words: count,
    pages: z.number().nullable(),
  })
  .describe('A review in a few figures.')
export type Triage = z.infer<typeof Triage>

/** Sums a review up. */
export function triage({ panel, ecqs, findings, draft }: Review): Triage {
  const { outcome, refused } = panel.disposition
  const { error: errors, warning: warnings, suggestion: suggestions } = countSeverities(findings)
  const spread = Math.max(0, ...Object.values(ecqs).map((ecq) => ecq.spread))
  const tooShort = tooShortEcqs(ecqs)
  const ratings = Object.fromEntries(Object.entries(ecqs).map(([id, { rating }]) => [id, rating]))
  return {
    risk: riskOf({ outcome, refused, ratings, errors, spread }),
    outcome,
    refused,
    ratings,
    ...(tooShort.length === 0 ? {} : { tooShort }),
    errors,
    warnings,
    suggestions,
    spread,
    rules: Object.fromEntries([...Map.groupBy(findings, ({ ruleId }) => ruleId)].map(([id, group]) => [id, group.length])),
    missing: Object.values(ecqs).flatMap(({ coverage }) => [...coverage.named, ...coverage.missing]),
    words: draft.words,
    pages: draft.pages?.count ?? null,
  }
}
