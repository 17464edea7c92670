/** How many numbers, dates and names stand in suggested sentences and not in the draft; anything over 0 is a fault. */
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Facts in suggested sentences that the draft does not hold.',
  better: 'lower',
  count: (items) => ({ invented: items.filter(({ group }) => group === 'invented').reduce((sum, { answers }) => sum + answers.length, 0) }),
  figure: ({ invented = 0 }) => invented,
  because: 'nothing was suggested',
})
