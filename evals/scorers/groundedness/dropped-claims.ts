/** How many claims were dropped in a document because the draft does not bear them out. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: "Claims a document that code dropped because the draft does not bear them out.",
  better: 'lower',
  count: (_, { droppedClaims }) => ({ dropped: droppedClaims, documents: 1 }),
  figure: ({ dropped = 0, documents = 0 }) => ratio(dropped, documents),
  because: 'nothing was reviewed',
})
