/** Share of the rightly found weak sections whose reason is the one that most annotators gave. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Rightly found weak sections whose reason is the labelled one.',
  better: 'higher',
  count: (items) => {
    const met = items.filter(({ labels, answers }) => labels.length > 0 && answers.length > 0)
    return { met: met.length, agreed: met.filter(({ labels, answers }) => labels[0] === answers[0]).length }
  },
  figure: ({ agreed = 0, met = 0 }) => ratio(agreed, met),
  because: 'no weak section was found where one is labelled',
})
