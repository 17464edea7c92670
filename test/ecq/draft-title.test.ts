/** What a draft is called that came without a name. */
import { expect, test } from 'vitest'
import { draftTitle } from '../../src/ecq/draft-title.ts'

test.each([
  ['Leading People\n\nIn 2019 I led nine offices.', 'Leading People: In 2019 I led nine offices.'],
  ['Leading Change\n\nChallenge:\nThe port was closed.', 'Leading Change: The port was closed.'],
  ['Leading People', 'Leading People'],
  ['Leading people is what I do.\n\nIn 2019 I led nine offices.', 'Leading people is what I do.'],
  ['Challenge\nAs the Associate Director in 2019, I was asked to lead.', 'As the Associate Director in 2019, I was asked to lead.'],
  ['\n  CHALLENGE: In 2019 the port lost its channel.', 'In 2019 the port lost its channel.'],
  ['Challenges in the port were many.', 'Challenges in the port were many.'],
  ['Context:', 'Context:'],
  ['  \n', 'Untitled'],
  ['', 'Untitled'],
])('%j is called %j', (text, title) => expect(draftTitle(text)).toBe(title))

test('a long line is cut', () => {
  const title = draftTitle('I led '.repeat(40))
  expect(title.length).toBeLessThanOrEqual(80)
  expect(title.endsWith('…')).toBe(true)
})

test('a sign that takes two units is not cut in two', () => expect(draftTitle('😀'.repeat(60))).toBe(`${'😀'.repeat(39)}…`))
