/** A seat that refuses where it found no fault says what pulled its vote down, only as far as the text bears it out, and the steps name the place. */
import { describe, expect, it, test } from 'vitest'
import { seatFeatures } from '../../src/offline/seat-features.ts'
import { tellsBeforeAndAfter } from '../../src/offline/before-and-after.ts'
import { sentenceFacts } from '../../src/offline/sentence-facts.ts'
import { trained } from '../../src/offline/weights.ts'
import { frameworks } from '../../src/ecq/frameworks.ts'
import { outline } from '../../src/ecq/outline.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed } from './reviewed.ts'

const story = (result: string, deeds = '') => `In March 2019 I became director of the regional office in Tulsa, which issued permits to 14,200 plants. Permits took an average of 412 days, and three states had sued over the delays.

I led 240 engineers in six field offices on a budget of $31 million. The union contract barred any change of duties without bargaining, and the governors of three states wrote to the Secretary about the backlog.

I rejected the plan that I inherited, because my visits showed that half of the delay came from incomplete applications. I asked two engineers to sketch a check that an applicant could do alone, and I tried it with 60 plants for a season. I negotiated a memorandum with the union president that traded retraining for flexibility of duties, and I moved 900 open cases to the other five offices in nine days. ${deeds}

${result}`

/** Seats that never certify, whose votes one feature pulls down, of stories that lack no competency. */
const pulledBy = (feature: string | null, weight = 100) => {
  const row = seatFeatures.map(([name]) => (name === feature ? weight : 0))
  return { ...trained, competencies: { ...trained.competencies, threshold: 1 }, seats: { ...trained.seats, certify: [row, row, row], threshold: 101 } }
}

const whole = 'The average time of a permit fell from 412 to 148 days in sixteen months. The backlog dropped by 71 percent, from 5,300 cases to 1,537.'

const refused = (text: string, weights = trained) => {
  const { panel, ecqs } = reviewed({ text, kind: 'answer', ecq: 'results-driven' }, weights)
  const against = panel.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons).filter(({ text: said }) => said.startsWith('Against: '))
  return { against, next: ecqs['results-driven']?.next ?? [] }
}

describe('what a vote turned on', () => {
  it.each([
    ['a time in which something was done', 'before and after', `${whole} The average applicant was heard in 9 days.`, 'This result stands without its figure from before.', 'The average applicant was heard in 9 days.', false],
    ['a level without its before', 'before and after', `${whole} The typical queue was 12 cases.`, 'This result stands without its figure from before.', 'The typical queue was 12 cases.', true],
    ['a level with its before', 'before and after', `${whole} The typical queue was 12 cases, down from 90.`, 'This result stands without its figure from before.', 'The typical queue was 12 cases, down from 90.', false],
    ['a result without a figure', 'measured results', `${whole} The states withdrew their suits.`, 'This result carries no figure.', 'The states withdrew their suits.', true],
  ])('%s', (_, feature, result, said, quote, isSaid) => {
    const { against, next } = refused(story(result), pulledBy(feature))
    expect(against.some(({ text, evidence }) => text === `Against: ${said}` && evidence?.quote === quote)).toBe(isSaid)
    expect(next.some((step) => step.startsWith(`Where you write "${quote}":`))).toBe(isSaid)
  })

  it('a mark of the rules is named by all seats alike, with what mends it', () => {
    const { against, next } = refused(story(whole, 'I was responsible for the old counter.'), pulledBy('action findings', -100))
    expect([...new Set(against.map(({ text }) => text))]).toContainEqual(expect.stringMatching(/^Against: The rules mark "was responsible for" \(Weak verb\), and this mark weighs most in this vote\.$/))
    expect(next.join(' ')).toContain('the one at "was responsible for": Name the act')
  })

  it.each([
    ['a point', story(`${whole} The states withdrew their suits.`), 'measured results', 100, /^Where you write "The states withdrew/],
    ['a mark', story(whole, 'I was responsible for the old counter.'), 'action findings', -100, /^Settle the marks of the rules first/],
  ])('%s gets its step whatever words the seat has for it, and the review holds the words alone', (_, text, feature, weight, step) => {
    const { answers, again, ecqs } = reviewed({ text, kind: 'answer', ecq: 'results-driven' }, pulledBy(feature, weight))
    const reworded = answers.seats.map((seat, number) => ({
      ...seat,
      votes: Object.fromEntries(Object.entries(seat.votes).map(([ecq, vote]) => [ecq, { ...vote, reasons: vote.reasons.map((reason, at) => ({ ...reason, text: `Against: ${number} ${at}.` })) }])),
    }))
    const other = again({ ...answers, seats: reworded })
    for (const one of [ecqs, other.ecqs]) expect(one['results-driven']?.next).toContainEqual(expect.stringMatching(step))
    const told = [...Object.values(other.ecqs), ...other.panel.seats.flatMap(({ votes }) => Object.values(votes))].flatMap(({ reasons }) => reasons)
    expect(new Set(told.flatMap((reason) => Object.keys(reason)))).toEqual(new Set(['text', 'evidence']))
  })

  it('nothing that the text gives the lie to', () => {
    const { against, next } = refused(story(whole), pulledBy('before and after'))
    expect(against.map(({ text }) => text).join(' ')).not.toMatch(/lacks|without its figure|no figure/)
    expect(against.map(({ text }) => text)).toContainEqual(expect.stringContaining('No one fault stands out'))
    expect(next).toContainEqual(expect.stringMatching(/^Where you write "I [^"]+": how did you do it/))
  })
})

test.each([
  ['By 2023 the average decision took 118 days, down from 341.', true],
  ['The average machine now works 71 days a year, where it had worked 34.', true],
  ['Closing the books takes four days; in 2020 it took 23.', true],
  ['A square mile costs $3,900 where it cost $11,400.', true],
  ['All 174 ports stood on new data; in 2019 it had been 61.', true],
  ['The partnership now has 63 members and a website.', false],
  ['By September 2024 the average wait was 21 days across the network.', false],
  ['In fiscal year 2022 we had a clean A-123 review.', false],
])('%s %s', (text, told) => {
  const parsed = parse(text)
  const [first] = sentenceFacts(parsed, outline(parsed, frameworks['ecq-2012'], null))
  expect(first && tellsBeforeAndAfter(first)).toBe(told)
})
