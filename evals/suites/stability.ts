/** Whether the verdict holds still: over repeats of the same review, and over the order of a package's ECQs, which must not matter. */
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import type { Review } from '../../src/ecq/review.ts'
import { parse } from '../../src/text/parse.ts'
import type { Labelled } from '../dataset.ts'
import { type Judged, suite } from '../suite.ts'

export default suite({
  title: 'verdicts that hold still',
  unit: 'verdicts compared',
  decides: ['flipRate'],
  asks: ['review-as-seat'],
  variants: (document): Readonly<Record<string, string>> => {
    const reordered = backwards(document)
    return reordered === null ? {} : { reordered }
  },
  observe: ({ review, variants: { reordered }, earlier }) => (!reordered && !earlier ? null : [...(reordered ? compared(review, reordered, 'in another order') : []), ...(earlier ? compared(earlier, review, 'asked again') : [])]),
})

/** The sections of a package, each under its heading, the last one first; null for what has one order only. */
function backwards({ text, kind, framework }: Labelled): string | null {
  if (kind !== 'package') return null
  const { sections } = outline(parse(text), frameworks[framework], null)
  const headed = sections.filter(({ ecq }) => ecq !== null)
  const first = headed[0]
  if (headed.length < 2 || !first) return null
  const cuts = headed.map(({ start }, index) => text.slice(start, headed[index + 1]?.start ?? text.length).trim())
  return [text.slice(0, first.start).trim(), ...cuts.toReversed()].filter((part) => part !== '').join('\n\n')
}

const compared = (one: Review, other: Review, how: string): Judged[] =>
  Object.entries(one.ecqs).map(([ecq, { rating, certify }]) => {
    const said = other.ecqs[ecq]
    const [labels, answers] = [inWords(rating, certify), said ? inWords(said.rating, said.certify) : []]
    return { about: `${ecq} ${how}`, group: how, start: null, end: null, labels, answers, right: certify === said?.certify }
  })

const inWords = (rating: string, certify: boolean): string[] => [certify ? 'certify' : 'refuse', rating]
