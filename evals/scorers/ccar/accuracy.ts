/** Share of sentences whose CCAR part is the labelled one. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Sentences whose part is the labelled one.',
  better: 'higher',
  count: (items) => ({ right: items.filter(({ right }) => right).length, all: items.length }),
  figure: ({ right = 0, all = 0 }) => ratio(right, all),
  because: 'no sentence is labelled',
})
