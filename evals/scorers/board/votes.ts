/** How often an ECQ was certified or refused against its label. */
import { confusionCounts, confusionTable } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

export default tableScorer({
  says: 'Rows are the labels, columns the verdicts.',
  count: (items) => confusionCounts(items.filter(({ group }) => group === 'certify')),
  table: (sum) => confusionTable(sum, ['certify', 'refuse']),
})
