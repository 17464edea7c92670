/** Share of the planted faults that the rule of their name finds. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Planted faults that the rule of their name finds.',
  better: 'higher',
  count: (items) => {
    const planted = items.filter(({ group, right }) => group === 'planted' && right !== null)
    return { planted: planted.length, found: planted.filter(({ right }) => right).length }
  },
  figure: ({ found = 0, planted = 0 }) => ratio(found, planted),
  because: 'no fault is planted',
})
