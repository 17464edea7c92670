/** Share of the competencies found that are labelled. */
import { ratio, hitCounts, hitsAt } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Competencies found that are labelled.',
  better: 'higher',
  count: hitCounts,
  figure: (sum) => ratio(hitsAt(sum).right, hitsAt(sum).found),
  because: 'no competency was found',
})
