/** Errors and warnings on strong statements in a thousand words, where nothing is planted and nothing should be found. */
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Errors and warnings on strong statements, in 1,000 words.',
  better: 'lower',
  count: (items, { profile, words }) => (profile === 'strong' ? { words, alarms: items.filter(({ group }) => group === 'extra error' || group === 'extra warning').length } : {}),
  figure: ({ alarms = 0, words = 0 }) => (words === 0 ? null : (1000 * alarms) / words),
  because: 'no document is a strong statement',
})
