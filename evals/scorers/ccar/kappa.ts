/** Cohen's kappa of parts found against parts labelled. */
import { parts } from '../../../src/ecq/kind.ts'
import { confusionCounts, crossTableOf } from '../../counts.ts'
import { scorer } from '../../scorer.ts'
import { cohenKappa } from '../../statistics/cohen-kappa.ts'

export default scorer({
  says: 'Agreement on the part beyond chance.',
  better: 'higher',
  count: confusionCounts,
  figure: (sum) => cohenKappa(crossTableOf(sum, parts)),
  because: 'all sentences have one and the same part',
})
