/** Precision, recall and F1 of each competency. */
import { f1Of, hitCountsByLabel, hitsAt, labelsIn, ratio } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

export default tableScorer({
  says: 'Precision, recall and F1 by competency.',
  count: hitCountsByLabel,
  table: (sum) =>
    Object.fromEntries(
      labelsIn(sum).map((label) => {
        const hits = hitsAt(sum, `${label} `)
        return [label, { precision: ratio(hits.right, hits.found), recall: ratio(hits.right, hits.wanted), f1: f1Of(hits), n: hits.wanted }]
      }),
    ),
})
