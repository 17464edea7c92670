/** Precision, recall and F1 of weak Actions and weak Results apart. */
import { f1Of, hitsAt, ratio } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'
import { weakCounts } from '../../weak-counts.ts'

const sections = ['action', 'result'] as const

export default tableScorer({
  says: 'Precision, recall and F1 by section.',
  count: (items) => Object.fromEntries(sections.flatMap((section) => Object.entries(weakCounts(items.filter(({ group }) => group === section))).map(([name, count]) => [`${section} ${name}`, count]))),
  table: (sum) =>
    Object.fromEntries(
      sections.map((section) => {
        const hits = hitsAt(sum, `${section} `)
        return [section, { precision: ratio(hits.right, hits.found), recall: ratio(hits.right, hits.wanted), f1: f1Of(hits), n: hits.wanted }]
      }),
    ),
})
