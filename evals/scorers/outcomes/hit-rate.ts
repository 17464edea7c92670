/** Share of the places named by annotators that a suggestion overlaps. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Labelled places that a suggestion meets.',
  better: 'higher',
  count: (items) => {
    const wanted = items.filter(({ group }) => group === 'wanted')
    return { wanted: wanted.length, hit: wanted.filter(({ right }) => right).length }
  },
  figure: ({ hit = 0, wanted = 0 }) => ratio(hit, wanted),
  because: 'no place is labelled',
})
