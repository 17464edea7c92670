/** Share of documents whose disposition is the labelled one. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Documents whose disposition is the labelled one.',
  better: 'higher',
  count: (items) => {
    const votes = items.filter(({ group }) => group === 'disposition')
    return { all: votes.length, counted: votes.filter(({ right }) => right).length }
  },
  figure: ({ counted = 0, all = 0 }) => ratio(counted, all),
  because: 'no ECQ is rated',
})
