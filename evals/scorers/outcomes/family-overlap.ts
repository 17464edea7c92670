/** Share of the suggestions at labelled places that name a family of measure which an annotator named there. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Suggestions at labelled places that share a family of measure with the labels.',
  better: 'higher',
  count: (items) => {
    const met = items.filter(({ group, right }) => group === 'found' && right)
    return { met: met.length, shared: met.filter(({ labels, answers }) => answers.some((family) => labels.includes(family))).length }
  },
  figure: ({ shared = 0, met = 0 }) => ratio(shared, met),
  because: 'no suggestion met a labelled place',
})
