/** How often each labelled reason was taken for each other, and for no weakness at all. */
import { weakReasons } from '../../../src/ecq/kind.ts'
import { confusionCounts, confusionTable } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

const scale = [...new Set<string>([...weakReasons.action, ...weakReasons.result]), 'none']

export default tableScorer({ says: 'Rows are the labelled reasons, columns the reasons found; none is no weakness.', count: confusionCounts, table: (sum) => confusionTable(sum, scale) })
