/** Precision, recall and F1 of each CCAR part. */
import { parts } from '../../../src/ecq/kind.ts'
import { confusionCounts, perLabelOf } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

export default tableScorer({ says: 'Precision, recall and F1 by part.', count: confusionCounts, table: (sum) => perLabelOf(sum, parts) })
