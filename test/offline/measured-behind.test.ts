/** Tests that a place where a measure belongs is closed when the writer has set the measure right behind it, and not before. */
import { describe, expect, it } from 'vitest'
import { families } from '../../src/ecq/kind.ts'
import { measures } from '../../src/offline/words/measures.ts'
import { reviewed } from './reviewed.ts'

const story =
  'In 2020 the agency owed late payments to many clinics, and the Inspector General reported that a part of them were wrong. I led the Payments Branch with a contractor.\n\n' +
  "I mapped the steps of a payment with the clinics and removed a third of them. I set a weekly target for each of my teams and reviewed it with their leads each Monday. I fired the contractor's project manager when he hid a failed test. I called the directors of the largest clinics myself every month to hear what still went wrong.\n\n"
const vague = 'The branch was widely praised and payments improved significantly.'

const read = (results: string) => {
  const { answers } = reviewed({ text: `${story}${results}`, kind: 'statement', ecq: 'results-driven' })
  return { places: answers.outcomes.map(({ quote }) => quote), weak: answers.paragraphs.flatMap(({ weak }) => weak).filter(({ section }) => section === 'result').map(({ reason }) => reason) }
}
const fill = (template: string, values: readonly string[] = ['late payments', '2020', '19', '2022', '7', '14', '3', '90', '2019', '2023', '12']): string => {
  let at = 0
  return template.replaceAll('[…]', () => values[at++ % values.length] as string)
}

describe('behind a vague result', () => {
  it('nothing stands: the place and the section are open', () => expect(read(vague)).toEqual({ places: [vague], weak: ['no-measure'] }))

  it.each(families)('a sentence with the blanks of %s filled closes both', (family) => {
    expect(read(`${vague} ${fill(measures[family].template)}`)).toMatchObject({ weak: [] })
    expect(read(`${vague} ${fill(measures[family].template)}`).places).not.toContain(vague)
  })

  it.each([
    ['the writer counts from a figure to a figure', `${vague} The wait fell from 41 days to 9.`],
    ['another bare result stands between', `${vague} Clinics were happy. ${fill(measures.satisfaction.template)}`],
  ])('%s: closed', (_, results) => expect(read(results)).toEqual({ places: [], weak: [] }))

  it.each([
    ['the blanks are still open', `${vague} ${measures.satisfaction.template}`],
    ['some blanks are still open', `${vague} ${fill(measures.satisfaction.template, ['the branch', '[…]', '90'])}`],
  ])('%s: open', (_, results) => expect(read(results).places).toContain(vague))
})
