/** Share of the labelled competencies that were found. */
import { ratio, hitCounts, hitsAt } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Labelled competencies that were found.',
  better: 'higher',
  count: hitCounts,
  figure: (sum) => ratio(hitsAt(sum).right, hitsAt(sum).wanted),
  because: 'no competency is labelled',
})
