/** F1 of the CCAR parts, each part weighing alike; parts that are neither labelled nor found are left out. */
import { parts } from '../../../src/ecq/kind.ts'
import { confusionCounts, mean, perLabelOf } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Mean F1 of the parts, each weighing alike.',
  better: 'higher',
  count: confusionCounts,
  figure: (sum) => mean(Object.values(perLabelOf(sum, parts)).map(({ f1 }) => f1)),
  because: 'no sentence is labelled',
})
