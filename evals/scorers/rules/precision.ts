/** Share of the findings that meet a planted fault, of rules that have any; a lower bound, because true faults stand unplanted too. */
import { addUp, labelsIn, ratio, tally } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Findings at a planted fault, of the rules that have planted faults; a lower bound, for true faults stand unplanted too.',
  better: 'higher',
  count: (items) =>
    addUp([
      tally(items.filter(({ group, right }) => group === 'planted' && right !== null).map(({ labels }) => `${labels[0]} planted`)),
      tally(items.filter(({ group }) => group !== 'planted').map(({ group, answers }) => `${answers[0]} ${group === 'expected' ? 'expected' : 'extra'}`)),
    ]),
  figure: (sum) => {
    const ids = labelsIn(sum).filter((id) => sum[`${id} planted`])
    const total = (name: string): number => ids.reduce((all, id) => all + (sum[`${id} ${name}`] ?? 0), 0)
    return ratio(total('expected'), total('expected') + total('extra'))
  },
  because: 'the rules of planted faults found nothing',
})
