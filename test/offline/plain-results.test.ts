/** What says in its own words that it is a result is read as one, where it follows the deeds and no heading says otherwise. */
import { describe, expect, test } from 'vitest'
import { outline } from '../../src/ecq/outline.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { labelDraft } from '../../src/offline/label-sentences.ts'
import { plainResults } from '../../src/offline/plain-results.ts'
import { sentenceFacts } from '../../src/offline/sentence-facts.ts'
import { measures } from '../../src/offline/words/measures.ts'
import { parse } from '../../src/text/parse.ts'

const deeds = [
  'In my current position I was tasked with improving morale. There were many issues with communication, and staff were unhappy.',
  'I met each of the 90 examiners alone and moved two supervisors to separate floors. I wrote a development plan with each pair and reviewed it every month.',
]

function partsOf(...told: readonly string[]): string[] {
  const parsed = parse(['Leading People', ...deeds, told.join(' ')].join('\n\n'))
  const sentences = labelDraft(parsed, outline(parsed, frameworks['ecq-2012'], 'leading-people'))
  return sentences.filter(({ paragraph }) => paragraph === parsed.paragraphs.length - 1).map(({ part }) => part)
}

test.each([
  'As a result of these efforts, morale improved significantly and there was much better communication throughout the organization.',
  'As a direct result, communication was better.',
  'Because of this work, staff trusted their supervisors.',
  'Asked by the survey team in May 2022, 71 percent of 120 staff said that they trust their supervisor, against 48 percent in May 2021.',
  'Turnover was reduced from 18 to 9 percent.',
  'Turnover was reduced and the organization received positive feedback from a variety of stakeholders.',
])('a result: %s', (sentence) => expect(partsOf(sentence)).toEqual(['result']))

test('how things stand behind such a sentence is of the result, too', () => {
  expect(partsOf('As a result of these efforts, morale improved significantly.', 'Staff were happier and more productive.', 'Leadership was very pleased with the results.')).toEqual(['result', 'result', 'result'])
})

const fills = ['the survey team', '2021', '71', '120', '48', '2022', '30', '12', '9']
test.each(Object.entries(measures))('our own sentence on %s with its blanks filled is a result', (_, { template }) => {
  let next = 0
  expect(partsOf(template.replace(/\[\u2026\]/g, () => fills[next++] as string))).toEqual(['result'])
})

describe('says nothing of itself', () => {
  const plain = (told: string) => {
    const parsed = parse([...deeds, told].join('\n\n'))
    const facts = sentenceFacts(parsed, outline(parsed, frameworks['ecq-2012'], null))
    return plainResults(facts, ['context', 'context', 'action', 'action', 'result']).length
  }

  test.each([
    ['a deed of the writer', 'As a result, I decided to close the office in Boise.'],
    ['a deed of the group', 'We cut the steps of the form from nine to two.'],
    ['what a freeze brought about', 'As a result of the freeze, the vacancy rate went from 10 to 19 percent.'],
    ['what a heading declares', 'Challenge: As a result of these efforts, the backlog went from 400 to 900 cases.'],
    ['years alone', 'From 2018 to 2020 the commission sat in Oslo.'],
  ])('%s', (_, sentence) => expect(plain(sentence)).toBe(0))

  test('the same words behind a deed do', () => expect(plain('As a result, the backlog went from 900 to 400 cases.')).toBe(1))

  test('what came of a trouble before the first deed', () => {
    const parsed = parse('The previous director had let 22 scientists go. As a result, the wait rose from 20 to 61 days.')
    expect(plainResults(sentenceFacts(parsed, outline(parsed, frameworks['ecq-2012'], null)), ['challenge', 'challenge'])).toEqual([])
  })
})
