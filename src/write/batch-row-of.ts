/** Sums a review up in one row of a table of many. */
import type { BatchRow } from '../ecq/batch-row.ts'
import type { Review } from '../ecq/review.ts'
import { riskRank, riskWhy } from '../ecq/risk.ts'
import { isEssayNotice } from '../ecq/notices.ts'
import { triage } from '../ecq/triage.ts'
import { firstThree, wholeDraftErrors } from './first-three.ts'
import { countSeverities } from '../ecq/count-severities.ts'

export function batchRowOf(review: Review): BatchRow {
  const figures = triage(review)
  const { error, warning, suggestion } = countSeverities(review.findings)
  const { outcome, refused } = review.panel.disposition
  return {
    risk: figures.risk,
    why: riskWhy(figures),
    rank: riskRank(figures),
    outcome,
    refused,
    ...(figures.tooShort ? { tooShort: figures.tooShort } : {}),
    errors: error,
    warnings: warning,
    suggestions: suggestion,
    weak: review.paragraphs.reduce((sum, { weak }) => sum + weak.length, 0),
    words: review.draft.words,
    pages: review.draft.pages?.count ?? null,
    kind: review.kind,
    framework: review.framework,
    engine: review.engine.name === 'offline' ? 'offline' : review.engine.models.map(({ provider, id }) => `${provider}:${id}`).join(', '),
    // That essays are not taken any more holds for all of them alike.
    notes: review.draft.notes.filter((note) => !isEssayNotice(note)),
    first: first(review),
  }
}

/** What concerns the whole draft, then the first thing of each ECQ: the refused ones, those with broken rules, the others. */
function first(review: Review): BatchRow['first'] {
  const { refused } = review.panel.disposition
  const broken = new Set(review.findings.filter(({ severity }) => severity === 'error').map(({ ecq }) => ecq))
  const rank = (id: string): number => (refused.includes(id) ? 0 : broken.has(id) ? 1 : 2)
  const ids = Object.keys(review.ecqs).toSorted((a, b) => rank(a) - rank(b))
  const rounds = [0, 1, 2].flatMap((round) => ids.flatMap((ecq) => firstThree(review, ecq).slice(round, round + 1).map(({ says }) => ({ ecq, says }))))
  return [...wholeDraftErrors(review).map(({ says }) => ({ ecq: null, says })), ...rounds].slice(0, 3)
}
