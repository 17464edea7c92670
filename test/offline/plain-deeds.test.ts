/** Items of a list that tell steps are read as deeds, with or without the marks of the list; what stands before the heading of the results is none of them. */
import { expect, test } from 'vitest'
import { outline } from '../../src/ecq/outline.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { labelDraft } from '../../src/offline/label-sentences.ts'
import { parse } from '../../src/text/parse.ts'

function partsOf(...paragraphs: readonly string[]): string[] {
  const parsed = parse(['Results Driven', ...paragraphs].join('\n\n'))
  return labelDraft(parsed, outline(parsed, frameworks['ecq-2012'], 'results-driven')).filter(({ title }) => !title).map(({ part, owner }) => `${part} ${owner}`)
}

const setting = 'In 2021 our inspectors reached 41 percent of the lines on time, and two ruptures had killed one person.'
const items = ['Regrouped 210 inspectors from five regions into 14 teams over the objection of two directors.', 'Met the chief executives one by one and got 11 of the 12 largest to give us live data, as I had promised.', 'Fined one operator $4.2 million, the largest penalty of the program.']
const result = 'On-time inspection rose from 41 to 96 percent in 30 months.'

test.each([
  ['with marks', items.map((item) => `- ${item}`)],
  ['without marks, as word processors keep them apart', items],
])('the items of a list %s are the deeds of the candidate', (_, list) => {
  expect(partsOf(setting, ...list, result).slice(1)).toEqual(['action i', 'action i', 'action i', 'result none'])
})

test('before the heading of the results there are none', () => {
  expect(partsOf(setting, ...items, `Result: ${result}`).slice(1)).toEqual(['action i', 'action i', 'action i', 'result none'])
})

test('what only leads up to its subject makes no list', () => {
  const told = partsOf('Appointed chief in 2019, I closed nine lines.', 'Asked by the mayor, we opened two.')
  expect(told.map((one) => one.split(' ')[1])).toEqual(['i', 'we'])
})

test('an item that tells what changed is no step', () => {
  expect(partsOf(setting, ...items, 'Reduced serious incidents from 32 to 13, as I had said.').at(-1)).toBe('result i')
})
