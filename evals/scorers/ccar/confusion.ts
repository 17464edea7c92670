/** How often each labelled CCAR part was taken for each other. */
import { parts } from '../../../src/ecq/kind.ts'
import { confusionCounts, confusionTable } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

export default tableScorer({ says: 'Rows are the labelled parts, columns the parts found.', count: confusionCounts, table: (sum) => confusionTable(sum, parts) })
