/** Share of the sections labelled weak that were called so. */
import { ratio, hitsAt } from '../../counts.ts'
import { scorer } from '../../scorer.ts'
import { weakCounts } from '../../weak-counts.ts'

export default scorer({
  says: 'Sections labelled weak that were called so.',
  better: 'higher',
  count: weakCounts,
  figure: (sum) => ratio(hitsAt(sum).right, hitsAt(sum).wanted),
  because: 'no section is labelled weak',
})
