/** F1 of weak sections, whatever the reason. */
import { f1Of, hitsAt } from '../../counts.ts'
import { scorer } from '../../scorer.ts'
import { weakCounts } from '../../weak-counts.ts'

export default scorer({
  says: 'F1 of weak sections, whatever the reason.',
  better: 'higher',
  count: weakCounts,
  figure: (sum) => f1Of(hitsAt(sum)),
  because: 'no section is labelled weak and none was called so',
})
