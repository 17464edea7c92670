/** Quadratic weighted kappa of ratings against labels: a rating two steps off weighs four times one step. */
import { ratings } from '../../../src/ecq/kind.ts'
import { confusionCounts, crossTableOf } from '../../counts.ts'
import { scorer } from '../../scorer.ts'
import { quadraticWeightedKappa } from '../../statistics/quadratic-weighted-kappa.ts'

export default scorer({
  says: 'Agreement on the rating beyond chance, larger errors weighing more.',
  better: 'higher',
  count: (items) => confusionCounts(items.filter(({ group }) => group === 'rating')),
  figure: (sum) => quadraticWeightedKappa(crossTableOf(sum, ratings)),
  because: 'no ECQ is rated, or all have one and the same rating',
})
