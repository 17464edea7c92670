/** Making others act, and ending a quarrel, is never called hands-on work; duties and the praise of others are never called deeds. */
import { expect, it, test } from 'vitest'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { isExecutiveAct } from '../../src/offline/executive-act.ts'
import { type SentenceFacts, sentenceFacts } from '../../src/offline/sentence-facts.ts'
import { weakQuestion } from '../../src/offline/weak-questions.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed } from './reviewed.ts'

const firstOf = (text: string): SentenceFacts => {
  const parsed = parse(text)
  return sentenceFacts(parsed, outline(parsed, frameworks['ecq-2012'], null))[0] as SentenceFacts
}

test.each([
  ['I believed the gauge was wrong, so I had divers read it by hand.', true],
  ['I moved the visit to the field gate, kept the tablets, and had the farmer sign on the hood of the truck.', true],
  ['I bought the code for $40,000 and had two of our own people maintain it.', true],
  ['I settled the quarrel over overtime by letting the two shifts write the rule.', true],
  ['I had a plan to test the pumps.', false],
  ['I had to read it by hand.', false],
  ['I had been asked to test it.', false],
  ['I wrote a macro that reads the results from the instrument.', false],
  ['I settled the invoices myself.', false],
])('%s %s', (text, executive) => expect(isExecutiveAct(firstOf(text))).toBe(executive))

test.each([
  ['I am recognized for the exceptional quality of my work.', true],
  ['I consider myself an expert in pensions.', true],
  ['I am responsible for the oversight of three depots.', false],
])('%s is to be cut: %s', (quote, cut) => {
  expect(weakQuestion({ section: 'action', reason: 'duty-not-deed', acts: false, objected: false }, quote).includes('cut it')).toBe(cut)
})

it('duties in the present are not counted as deeds of the candidate', () => {
  const setting = 'In 2019 the State had an annual budget of $148 million and a workforce of 530 federal employees and 210 contractors, and the auditors had found that nobody could say what was spent on travel, on fuel, or on the leases of the forty offices.'
  const duties = 'I oversee the execution of the budget and I track it monthly. I approve all purchases over $25,000 and ensure that internal controls are followed. I work with our service center to fill vacancies. I review all travel, I sign the leases of the offices, and I meet the auditors each quarter to answer what they ask.'
  const { answers } = reviewed({ text: `${setting}\n\n${duties}\n\nThe audit of 2022 was clean, and spending fell from $148 million to $139 million.`, kind: 'statement', ecq: 'business-acumen' })
  const said = answers.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons.map(({ text }) => text))
  expect(said.filter((text) => /^For: (?:All|Most) of the deeds/.test(text))).toEqual([])
})
