/** How often each labelled rating was taken for each other. */
import { ratings } from '../../../src/ecq/kind.ts'
import { confusionCounts, confusionTable } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

export default tableScorer({
  says: 'Rows are the labelled ratings, columns the ratings given.',
  count: (items) => confusionCounts(items.filter(({ group }) => group === 'rating')),
  table: (sum) => confusionTable(sum, ratings),
})
