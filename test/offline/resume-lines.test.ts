/** Each line of a resume goes to the ECQ that it serves, and a line that only names a duty to none. */
import { describe, expect, it, test } from 'vitest'
import { isBareDuty } from '../../src/ecq/bare-duty.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed } from './reviewed.ts'

const lines = [
  'Cut stock-outs of supplies at 112 hospitals from 9.4 percent to 1.8 percent in 26 months by ending 74 local catalogs.',
  'Raised on-time shipment from 83 to 95 percent in eighteen months by setting one public board of delays each Monday.',
  'Returned $186 million in unspent inventory funds and budget to patient care over three fiscal years after finding that hospitals reordered on a calendar.',
  'Declined a request to steer an order to one firm, documented the reason under the Competition in Contracting Act, and competed the order in 72 hours; the protest was denied by the court.',
  'Managed 640 employees and served on various working groups.',
  'Negotiated contracts for ship repair parts.',
]
const filler = 'Coached two managers through a hard year and wrote with each of them a plan that both have kept since; one of them now leads the depot in the north, and the other has been asked to teach the course.'
const resume = reviewed({ text: [...lines, filler].map((line) => `- ${line}`).join('\n\n'), kind: 'resume', framework: 'ecq-2025' })
const ecqOf = (line: string) => resume.answers.paragraphs.find(({ start, end }) => resume.text.slice(start, end).includes(line))?.ecq

it.each([
  [lines[0], 'achieving-results'],
  [lines[1], 'achieving-results'],
  [lines[2], 'driving-efficiency'],
  [lines[3], 'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding'],
  [lines[4], null],
  [lines[5], null],
])('%s: %s', (line, ecq) => expect(ecqOf(line as string)).toBe(ecq))

test.each([
  ['Merit and Competence: Cut stock-outs of supplies at 112 hospitals from 9.4 percent to 1.8 percent in 26 months.', 'merit-and-competence'],
  ['Commitment to the Rule of Law: Cut stock-outs of supplies at 112 hospitals from 9.4 percent to 1.8 percent.', 'commitment-to-the-rule-of-law-and-the-principles-of-the-american-founding'],
])('goes where its own label says: %s', (line, ecq) => {
  const labelled = reviewed({ text: [line, ...lines.slice(2), filler].map((one) => `\u2022 ${one}`).join('\n\n'), kind: 'resume', framework: 'ecq-2025' })
  expect(labelled.answers.paragraphs.find(({ start, end }) => labelled.text.slice(start, end).includes(line))?.ecq).toBe(ecq)
})

describe('a line that only names a duty', () => {
  it('is never praised', () => {
    const praised = resume.answers.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons).filter(({ text }) => text.startsWith('For: '))
    expect(praised.filter(({ evidence }) => evidence && /Managed 640|Negotiated contracts/.test(evidence.quote))).toEqual([])
  })

  it('is what a refused ECQ may be told by', () => {
    expect(resume.ecqs['merit-and-competence']?.next).toContainEqual(expect.stringContaining('"Managed 640 employees and served on various working groups."'))
  })
})

it('a line with its result counts half to the deed', () => {
  const { action, result } = resume.ecqs['driving-efficiency']?.balance ?? {}
  expect([action, result]).toEqual([0.5, 0.5])
})

test.each([
  ['Managed 640 employees and served on various working groups.', true],
  ['Negotiated contracts for ship repair parts.', true],
  ['Responsible for the oversight of three distribution depots.', true],
  ['I managed 40 people in two offices.', true],
  ['Negotiated a lease buyout by finding a new tenant.', false],
  ['Managed the move of two depots, keeping 97 percent of workers.', false],
  ['Led the 2018 consolidation of two depots.', false],
  ['Cut stock-outs by half.', false],
])('%s %s', (text, bare) => {
  const passage = parse(text).paragraphs[0]?.passage
  const cut = passage?.sentences[0]
  expect(passage && cut && isBareDuty(passage, cut.from, cut.to)).toBe(bare)
})
