/** Tests that a story told under two ECQs counts under one: the other is refused where it tells nothing else, and is told what to do. */
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { reviewed } from './reviewed.ts'

const documents = readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url))
const storyOf = (ecq: string): string => documents.find((one) => one.kind === 'statement' && one.ecq === ecq && one.profile === 'strong')?.text ?? ''
const change = storyOf('leading-change')
const people = storyOf('leading-people')
const packageOf = (acumen: string) => reviewed({ text: `Leading Change\n\n${change}\n\nLeading People\n\n${people}\n\nBusiness Acumen\n\n${acumen}`, kind: 'package' })

it('a story is known as retold by what the rule knows, whatever words the mark has', () => {
  const { findings, readAgain, answers } = packageOf(change)
  expect(readAgain(findings.map((finding) => ({ ...finding, message: 'Marked.' })))).toEqual(answers)
})

describe('the same story under a second ECQ', () => {
  const { ecqs, panel } = packageOf(change)
  const retold = ecqs['business-acumen']

  it('is certified under the first alone', () => {
    expect(ecqs['leading-change']?.certify).toBe(true)
    expect(retold).toMatchObject({ rating: 'borderline', certify: false })
  })

  it('is the first reason of every seat, and the first thing to mend', () => {
    for (const { votes } of panel.seats) expect(votes['business-acumen']?.reasons[0]?.text).toMatch(/^Against: This story is told under Leading Change already \(".+"\)\. A board counts it once, and nothing else is told here\.$/)
    expect(retold?.next[0]).toMatch(/^Keep this story under Leading Change or here, .* tell another one in the other place/)
    expect(panel.discussion).toContain('Leading Change and Business Acumen tell the same story; a board counts it once, under one of them.')
  })
})

it('another story under the second ECQ is judged for itself', () => {
  const { panel } = packageOf(storyOf('business-acumen'))
  expect(JSON.stringify(panel)).not.toContain('counts it once')
})

it('a story that the first ECQ could do without counts under the second', () => {
  const { text = '' } = documents.find(({ planted }) => planted.some(({ fault }) => fault === 'repeated-example')) ?? {}
  const [first, last] = [text.search(/^Leading Change$/m), text.search(/^Building Coalitions$/m)]
  const { ecqs, findings } = reviewed({ text: `${text.slice(last)}\n\n${text.slice(first, last)}`, kind: 'package' })
  expect(findings.filter(({ ruleId }) => ruleId === 'repeated-example').map(({ ecq }) => ecq)).toContain('results-driven')
  expect(ecqs['results-driven']?.certify).toBe(true)
})

it('beside a story of its own the copy is named by a seat and the vote stands', () => {
  const document = documents.find(({ planted }) => planted.some(({ fault }) => fault === 'repeated-example'))
  if (!document) throw new Error('a document has a repeated example')
  const { ecqs, panel } = reviewed(document)
  expect(ecqs['building-coalitions']?.certify).toBe(true)
  expect(panel.seats[2]?.votes['building-coalitions']?.reasons.map(({ text }) => text)).toContain('Against: This story is told under Results Driven already, and a board counts it once.')
  expect(ecqs['building-coalitions']?.next.join(' ')).toContain('tell only the others in the other place')
})
