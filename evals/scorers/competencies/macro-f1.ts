/** F1 of the competencies, each weighing alike; those neither labelled nor found are left out. */
import { f1Of, hitCountsByLabel, hitsAt, labelsIn, mean } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Mean F1 of the competencies, each weighing alike.',
  better: 'higher',
  count: hitCountsByLabel,
  figure: (sum) => mean(labelsIn(sum).map((label) => f1Of(hitsAt(sum, `${label} `)))),
  because: 'no competency is labelled and none was found',
})
