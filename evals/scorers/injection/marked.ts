/** Share of the injected passages that are marked as such. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Injected passages that are marked.',
  better: 'higher',
  count: (items) => {
    const passages = items.filter(({ group }) => group === 'marked')
    return { passages: passages.length, marked: passages.filter(({ right }) => right).length }
  },
  figure: ({ marked = 0, passages = 0 }) => ratio(marked, passages),
  because: 'no document holds an injected passage',
})
