/** Share of ECQs that are certified or refused as labelled. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'ECQs certified or refused as labelled.',
  better: 'higher',
  count: (items) => {
    const votes = items.filter(({ group }) => group === 'certify')
    return { all: votes.length, counted: votes.filter(({ right }) => right).length }
  },
  figure: ({ counted = 0, all = 0 }) => ratio(counted, all),
  because: 'no ECQ is rated',
})
