/** Recall, planted faults and findings that are not planted, rule by rule. */
import { addUp, labelsIn, ratio, tally } from '../../counts.ts'
import { tableScorer } from '../../scorer.ts'

export default tableScorer({
  says: 'Recall, planted faults and findings that nobody planted, by rule; onStrong of these stand on strong statements.',
  count: (items, { profile }) => {
    const planted = items.filter(({ group, right }) => group === 'planted' && right !== null)
    const extras = items.filter(({ group }) => group.startsWith('extra')).map(({ answers }) => answers[0])
    return addUp([
      tally(planted.map(({ labels }) => `${labels[0]} planted`)),
      tally(planted.filter(({ right }) => right).map(({ labels }) => `${labels[0]} found`)),
      tally(extras.map((id) => `${id} extra`)),
      tally(profile === 'strong' ? extras.map((id) => `${id} strong`) : []),
    ])
  },
  table: (sum) =>
    Object.fromEntries(
      labelsIn(sum).map((id) => {
        const at = (name: string): number => sum[`${id} ${name}`] ?? 0
        return [id, { recall: ratio(at('found'), at('planted')), planted: at('planted'), falsePositives: at('extra'), onStrong: at('strong') }]
      }),
    ),
})
