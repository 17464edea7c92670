/** Which way the board errs: wrongly certified less wrongly refused, as a share of all ECQs; above 0 it is lenient. */
import { ratio } from '../../counts.ts'
import { scorer } from '../../scorer.ts'

export default scorer({
  says: 'Wrongly certified less wrongly refused; above 0 lenient, below strict.',
  better: 'neither',
  count: (items) => {
    const votes = items.filter(({ group }) => group === 'certify')
    const wrong = votes.filter(({ right }) => !right)
    const lenient = wrong.filter(({ answers }) => answers[0] === 'certify').length
    return { all: votes.length, lenient, strict: wrong.length - lenient }
  },
  figure: ({ lenient = 0, strict = 0, all = 0 }) => ratio(lenient - strict, all),
  because: 'no ECQ is rated',
})
