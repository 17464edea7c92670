/** Share of the verdicts that flip between certified and refused when the same is reviewed again or in another order. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Verdicts that flip when the same is reviewed again or in another order.',
  better: 'lower',
  count: (items) => ({ compared: items.length, flipped: items.filter(({ right }) => !right).length }),
  figure: ({ flipped = 0, compared = 0 }) => ratio(flipped, compared),
  because: 'nothing was reviewed twice; there is no package, and no --repeats',
})
