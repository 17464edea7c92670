/** Tests that a clerk's work and examples too old to count show no competency of an executive. */
import { describe, expect, it } from 'vitest'
import { isClericalDeed } from '../../src/offline/clerical-deed.ts'
import { readPassage } from '../../src/text/passage.ts'
import { reviewed } from './reviewed.ts'

describe('a deed', () => {
  it.each([
    ['I filed the reports and ordered supplies.', true],
    ['I sorted the records, deleted duplicates and entered the data.', true],
    ['I typed the minutes of each meeting and photocopied the forms.', true],
    ['I scheduled rooms for the quarterly review.', true],
    ['I filed suit against the vendor.', false],
    ['I ordered the evacuation of nine counties.', false],
    ['I entered into talks with both unions and settled the records dispute.', false],
    ['I decided to close the counter and sorted the mail myself for a week.', false],
    ['Reports and records lay in nine rooms.', false],
  ])('%s: a clerk\'s %s', (text, clerical) => {
    const passage = readPassage(text)
    const [sentence] = passage.sentences
    expect(isClericalDeed({ passage, from: sentence?.from ?? 0, to: sentence?.to ?? 0 })).toBe(clerical)
  })
})

const setting = 'The records office of the Bureau had a backlog of 900 folders, and the public waited for answers for months because nobody knew who owned it.'
const clerks = 'I filed the reports every morning and typed the minutes of each meeting. I photocopied the forms and scheduled rooms for the quarterly review. I answered phones and sorted the mail. I entered the data into the spreadsheet.'
const leads = 'I decided to close the second counter and moved its four clerks to the folders. I met the union, offered the clerks their choice of shifts, and set a weekly target that I read out each Monday. I asked the public at the counter what they waited for and changed the order of the work. When two supervisors objected I gave each of them one shelf for a month and let them prove their own way, and I took over the slower one.'
const result = 'The backlog fell from 900 folders to 40, and the wait from 11 weeks to 2.'
const read = (...paragraphs: string[]) => reviewed({ text: paragraphs.join('\n\n'), kind: 'statement', ecq: 'results-driven' })

it('what a clerk did shows no competency', () => {
  const { answers, panel } = read(setting, clerks, leads, result)
  expect(answers.paragraphs[1]?.competencies.filter(({ grade }) => grade === 'shown')).toEqual([])
  expect(answers.paragraphs[2]?.competencies.filter(({ grade }) => grade === 'shown')).not.toEqual([])
  const praised = panel.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons).filter(({ text }) => text.startsWith('For:')).flatMap(({ evidence }) => evidence?.quote ?? [])
  for (const quote of praised) expect(clerks).not.toContain(quote)
})

describe('an example', () => {
  const told = (year: number) => read(`In ${year}, as director, I took over an office. ${setting}`, leads, `By ${year + 1} the end had come. ${result}`)

  it('of the last ten years shows competencies', () => expect(told(2020).ecqs['results-driven']?.coverage.shown).not.toEqual([]))

  it('of longer ago shows none, and a seat says so', () => {
    const { ecqs, panel } = told(2005)
    expect(ecqs['results-driven']?.coverage.shown).toEqual([])
    const said = panel.seats.flatMap(({ votes }) => Object.values(votes)).flatMap(({ reasons }) => reasons.map(({ text }) => text))
    expect(said).toContain('Against: The only example is too old to count ("In 2005, as director, I took over an office."), and nothing newer is told here.')
    expect(said.filter((text) => / shows [A-Z]/.test(text) && text.startsWith('For:'))).toEqual([])
  })

  it('of longer ago is refused where nothing newer is told, and what to do comes first', () => {
    const { certify, next } = told(2005).ecqs['results-driven'] ?? {}
    expect(certify).toBe(false)
    expect(next?.[0]).toBe('Tell an example of the last 10 years here; of an older one keep no more than a clause of background.')
  })

  it('of the last ten years counts beside one of longer ago', () => {
    const { ecqs } = read(`In 2005, as a branch chief, I took over an office and ended its backlog.`, `In 2020, as director, I took over another office. ${setting}`, leads, `By 2021 the end had come. ${result}`)
    expect(ecqs['results-driven']?.coverage.shown).not.toEqual([])
  })
})
