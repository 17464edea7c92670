/** F1 of the competencies shown, over all paragraphs together. */
import { f1Of, hitCounts, hitsAt } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'F1 of competencies shown, over all paragraphs together.',
  better: 'higher',
  count: hitCounts,
  figure: (sum) => f1Of(hitsAt(sum)),
  because: 'no competency is labelled and none was found',
})
