/** Deeds told without "I", drafts in another language, short tellings, and results that answer the challenge. */
import { describe, expect, it } from 'vitest'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { readsEnglish } from '../../src/offline/reads-english.ts'
import { sentenceFacts } from '../../src/offline/sentence-facts.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed } from './reviewed.ts'

const ownerOf = (text: string): string | undefined => {
  const parsed = parse(text)
  return sentenceFacts(parsed, outline(parsed, frameworks['ecq-2025'], null))[0]?.owner
}

describe('the item of a list', () => {
  it.each([
    ['• Led 86 employees; raised engagement from 38 to 71 percent.', 'i'],
    ['- Successfully negotiated a contract that was adopted by four bureaus.', 'i'],
    ['* Oversee nine offices and a budget of $412 million.', 'i'],
    ['• Direct 214 employees in nine offices.', 'i'],
    ['• Driving Efficiency: Consolidated nine survey contracts into one.', 'i'],
    ['• Action – Held 22 listening sessions.', 'i'],
    ['Action\tHeld 22 listening sessions.', 'i'],
    ['• [Action] Negotiated a contract with two unions.', 'i'],
    ['• Context – 1,140 employees in three unions.', 'none'],
    ['1. Selected three vendors in a month.', 'i'],
    ['• Selected as chief of staff in 2019.', 'none'],
    ['• Led by the deputy, the team met the date.', 'none'],
    ['• Lead Engineer, GS-14', 'none'],
    ['• Responsible for oversight of the grants system.', 'none'],
    ['• Graduated in 2009.', 'none'],
    ['• Faced a cut of 12 percent.', 'none'],
  ])('%s', (text, owner) => expect(ownerOf(text)).toBe(owner))

  it('is not followed by sentences of a story that says "I"', () => {
    expect(ownerOf('Reduced travel was the first sign of it. I asked why.')).toBe('none')
    expect(ownerOf('Reduced travel by half. Ended two leases.')).toBe('i')
  })
})

it.each([
  ['In 2019 the permit office took 97 days to answer, and owners had begun to build without asking. I gave each reviewer a district.', true],
  ['\u57282021\u5e74\uff0c\u7f72\u9577\u8981\u6c42\u6211\u89e3\u6c7a3800\u4ef6\u7a4d\u58d3\u7684\u7533\u8acb\u3002', false],
  ['En 2021, le directeur m\u2019a demand\u00e9 de mettre fin aux retards. J\u2019ai r\u00e9uni neuf chefs de service, supprim\u00e9 vingt \u00e9tapes et ramen\u00e9 la dur\u00e9e moyenne \u00e0 74 jours.', false],
  ['\u2022 Led 86 employees\n\u2022 Cut cost', true],
  ['\u2022 Action \u2013 Held 22 listening sessions; launched mentoring program pairing 60 new nurses; removed two supervisors; negotiated flexible-schedule agreement; rebuilt night-shift roster; trained 41 head nurses; opened childcare center.', true],
  ['En 2021 heeft de directeur mij gevraagd het bureau te leiden; ik heb met negen hoofden gesproken en de achterstand verkleind tot 74 dagen.', false],
])('%s reads as English: %s', (text, english) => {
  expect(readsEnglish(parse(text))).toBe(english)
  if (!english) expect(reviewed({ text, kind: 'statement', ecq: 'leading-change' }).answers.sentences.map(({ part }) => part)).not.toContain('result')
})

describe('a short telling', () => {
  const text =
    'In 2019 the permit office took 97 days to answer a request, and owners of homes and shops in four counties had begun to build without asking anybody for leave. ' +
    'The council had heard three hundred complaints and had twice threatened to close the permit office for good if nothing changed by the spring. ' +
    'I stopped the weekly meeting, gave each of the nine reviewers a district of their own, and promised the council an answer within thirty days. ' +
    'I persuaded the builders to send their plans in one form, although two of their largest firms had refused it for years. ' +
    'I moved four clerks to the counter and paid for their training out of the money that the meeting room had cost. ' +
    'By 2021 the permit office answered a request in 22 days, and the complaints of owners in the four counties fell by half. ' +
    'The council renewed the charter of the office without a vote against it.'
  const { ecqs } = reviewed({ text, kind: 'statement', ecq: 'leading-change' })
  const reasons = Object.values(ecqs).flatMap((ecq) => ecq.reasons.map((reason) => reason.text))

  it('is called short, and half of its results with figures are enough', () => {
    expect(reasons.some((reason) => reason.includes('The story is short'))).toBe(true)
    expect(reasons.some((reason) => reason.includes('Only one of the sentences of result'))).toBe(false)
  })

  it('is not said to be beside its own challenge', () => expect(reasons.some((reason) => reason.includes('challenge that was stated'))).toBe(false))
})
