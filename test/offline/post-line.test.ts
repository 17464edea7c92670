/** Tests which lines name a post and its dates, and that a resume is not judged by them. */
import { expect, it } from 'vitest'
import { isPostLine } from '../../src/offline/post-line.ts'
import { parse } from '../../src/text/parse.ts'
import { reviewed } from './reviewed.ts'

const asked = (line: string): boolean => {
  const { passage } = parse(line).paragraphs[0] as ReturnType<typeof parse>['paragraphs'][number]
  return passage.sentences.length === 1 && passage.sentences.every((sentence) => isPostLine(passage, sentence))
}

it.each([
  'Director, Office of Water, GS-15, 06/2019 to Present, 40 hours per week',
  'Branch Chief, 2014 – 2019',
  '06/01/2019 - 05/31/2023 Deputy Administrator',
  'Chief of Staff | Department of Trade | March 2021 to Sept 2023',
])('%s is one', (line) => expect(asked(line)).toBe(true))

it.each(['The wait fell in 2019 to 31 days.', 'From 2019 to 2022 I led nine offices.', '• Cut the wait, 2019 to 2022', 'Office of Water', 'cut the wait from 2019 to 2022'])('%s is none', (line) => expect(asked(line)).toBe(false))

it('the line of a post is no result, and the deeds under it stay', () => {
  const { answers } = reviewed({ text: 'EXPERIENCE\n\nDirector, Office of Water, GS-15, 06/2019 to Present, 40 hours per week\n• Cut the backlog of 4,000 permits to 300 in 14 months.\n\nLed nine offices, 2014 to 2019', kind: 'resume', framework: 'ecq-2025' })
  expect(answers.sentences.map(({ owner, part }) => [owner, part === 'other'])).toEqual([['none', true], ['none', true], ['i', false], ['i', false]])
})
