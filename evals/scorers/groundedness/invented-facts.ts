/** How many numbers, dates and names stand in questions and suggested sentences and not in the draft. */
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Facts in questions and suggested sentences that the draft does not hold.',
  better: 'lower',
  count: (items) => ({ invented: items.filter(({ group }) => group === 'suggestion').reduce((sum, { answers }) => sum + answers.length, 0) }),
  figure: ({ invented = 0 }) => invented,
  because: 'nothing was suggested',
})
