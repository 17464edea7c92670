/** How many second reviews the flip rate rests on. */
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Second reviews that were compared with a first.',
  better: 'neither',
  count: (items) => ({ runs: new Set(items.map(({ group, repeat }) => `${group} ${repeat}`)).size }),
  figure: ({ runs = 0 }) => runs,
  because: 'nothing was reviewed twice',
})
