/** Share of the sections called weak that are labelled so. */
import { ratio, hitsAt } from '../../counts.ts'
import { scorer } from '../../scorer.ts'
import { weakCounts } from '../../weak-counts.ts'

export default scorer({
  says: 'Sections called weak that are labelled so.',
  better: 'higher',
  count: weakCounts,
  figure: (sum) => ratio(hitsAt(sum).right, hitsAt(sum).found),
  because: 'no section was called weak',
})
