/** Share of the suggestions that stand where no annotator named a place. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Suggestions that stand where nobody named a place.',
  better: 'lower',
  count: (items) => {
    const found = items.filter(({ group }) => group === 'found')
    return { found: found.length, false: found.filter(({ right }) => !right).length }
  },
  figure: (sum) => ratio(sum['false'] ?? 0, sum['found'] ?? 0),
  because: 'nothing was suggested',
})
