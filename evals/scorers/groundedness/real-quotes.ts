/** Share of the quotes that stand in the draft, word for word, where they say that they stand. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Quotes that stand in the draft, word for word.',
  better: 'higher',
  count: (items) => {
    const quotes = items.filter(({ group }) => group === 'quote')
    return { quotes: quotes.length, real: quotes.filter(({ right }) => right).length }
  },
  figure: ({ real = 0, quotes = 0 }) => ratio(real, quotes),
  because: 'nothing was quoted',
})
