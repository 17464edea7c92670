/** What the seats quote: never the heading of a part, and no date as the figure of a result; and the balance that the rule and the card both tell. */
import { expect, test } from 'vitest'
import { outline } from '../../src/ecq/outline.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { type FiguredSentence, hasCheckableFigure } from '../../src/offline/checkable-figure.ts'
import { sentenceFacts } from '../../src/offline/sentence-facts.ts'
import { storyEvidence } from '../../src/offline/evidence.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed } from './reviewed.ts'

const factsOf = (text: string) => {
  const parsed = parse(text)
  return { parsed, facts: sentenceFacts(parsed, outline(parsed, frameworks['ecq-2012'], null)) }
}

test.each([
  ['The four states signed the Ohio River Sampling Compact in January 2024.', false],
  ['No new complaint has been filed since July 2021.', false],
  ['The compact was signed on May 3, 2022.', false],
  ['The compact was signed on 3 May 2022.', false],
  ['Four other bureaus have since adopted the check.', true],
  ['All 19 intakes reopened within 12 days.', true],
  ['It saved $6.4 million.', true],
])('%s: %s', (text, checkable) => expect(hasCheckableFigure(factsOf(text).facts[0] as FiguredSentence)).toBe(checkable))

test.each([
  ['Action: I rejected the plan.', 'I rejected the plan.'],
  ['**Result** \u2013 The wait fell to 9 days.', 'The wait fell to 9 days.'],
  ['Action was needed at once.', 'Action was needed at once.'],
  ['- Cut the wait from 97 days to 22.', 'Cut the wait from 97 days to 22.'],
  ['\u2022 Led 340 employees in nine offices.', 'Led 340 employees in nine offices.'],
  ['-12 percent was the loss.', '-12 percent was the loss.'],
])('%s', (text, quote) => {
  const { parsed, facts } = factsOf(`I came in May.\n\n${text}`)
  const found = storyEvidence(parsed, facts[1] as (typeof facts)[number])
  expect(found.quote).toBe(quote)
  expect(parsed.text.slice(found.start, found.end)).toBe(quote)
})

test('the balance counts no heading', () => {
  const told = 'Challenge: Permits took an average of 412 days and three states had sued us over it.\n\nAction: I rejected the plan that I inherited and asked two engineers to sketch a check.\n\nResult: The average time of a permit fell from 412 to 148 days.'
  const bare = reviewed({ text: told, kind: 'statement', ecq: 'leading-change' }).ecqs['leading-change']?.balance
  expect(reviewed({ text: `ECQ 1: Leading Change\n\n${told}`, kind: 'statement', ecq: 'leading-change' }).ecqs['leading-change']?.balance).toEqual(bare)
})

const labelled = `Leading People

Challenge: In 2019 nine field offices shared one clerk, and mail lay unopened for 21 days while complaints grew.

Context: The deputy had 140 employees and a budget of $12 million, and nobody had been asked why the mail lay there.

Action: We held many meetings and worked together on various initiatives with the staff of all the offices. I was responsible for the training of the clerks and for the morale of the team in each office.

Result: Morale improved greatly and the service of the offices became much better than it was. Many people were thankful for the work that had been done by all of us.`

test('neither a weak section nor the place of a measure begins with the heading of its part', () => {
  const { text, answers } = reviewed({ text: labelled, kind: 'statement', ecq: 'leading-people' })
  const quotes = [...answers.paragraphs.flatMap(({ weak }) => weak.flatMap(({ evidence, question }) => [evidence, { quote: question, start: 0, end: 0 }])), ...answers.outcomes].flatMap((one) => one ?? [])
  expect(quotes.length).toBeGreaterThan(3)
  for (const { quote } of quotes) expect(quote).not.toMatch(/^(?:Where you write ")?(?:Challenge|Context|Action|Result):/)
  for (const { start, end, quote } of quotes) if (end > 0) expect(text.slice(start, end)).toBe(quote)
})

test('what is said of a deed without a doer does not turn on its heading', () => {
  const said = (text: string): string[] => reviewed({ text, kind: 'statement', ecq: 'leading-people' }).answers.seats.flatMap(({ votes }) => Object.values(votes).flatMap(({ reasons }) => reasons.map((reason) => reason.text)))
  expect(said(labelled)).toEqual(said(labelled.replace('\n\nAction: ', '\n\nAction\n\n')))
})
